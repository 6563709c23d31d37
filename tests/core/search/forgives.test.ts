import { describe, expect, test } from 'vitest'
import { buildSearchIndex } from '../../../core/search/build.ts'
import { ids, search, why } from './township.ts'

describe('forgives a slip in a longer word', () => {
  test.each([
    ['a letter missing', 'shefenzheng', 'shenfenzheng', 'fuzzy [身份证]'],
    ['a letter too many', 'shenfenzhengg', 'shenfenzheng', 'fuzzy [身份证]'],
    ['a wrong letter', 'gaolimgbutie', 'gaoling', 'fuzzy [高龄补贴]'],
    ['two letters swapped', 'gaolingbuite', 'gaoling', 'fuzzy [高龄补贴]'],
    ['two letters swapped over two syllables', 'gaolinbgutie', 'gaoling', 'fuzzy [高龄补贴]'],
    ['a slip in the first letter', 'faolingbutie', 'gaoling', 'fuzzy [高龄补贴]'],
    ['a slip and an unfinished syllable', 'shenfnezh', 'shenfenzheng', 'fuzzy [身份证]'],
    ['z for zh, more than once', 'senfenzeng', 'shenfenzheng', 'fuzzy [身份证]'],
    ['l for n and in for ing', 'dusenzilvfei', 'dusheng', 'fuzzy [独生子女费]'],
    ['a character that sounds like it', '高龄补帖', 'gaoling', 'fuzzy [高龄补贴]'],
    ['a character that sounds like it, in a name', '大病抱险', 'dabing', 'fuzzy [大病保险]报销与医疗救助申请'],
    ['a traditional character', '獨生子女', 'dusheng', 'fuzzy [独生子女]费'],
    ['half of it known', '高龄老人优惠', 'gaoling', 'fuzzy 八十岁以上老年人[高龄]津贴'],
  ])('%s: %s', (_, query, id, reason) => {
    expect(why(query, id)).toBe(reason)
  })

  test('a short word with a slip finds nothing', () => {
    expect(ids('dibo')).toEqual([])
    expect(ids('低宝')).toEqual([])
  })

  test('two slips are no match', () => {
    expect(ids('gaolimgbutue')).toEqual([])
  })

  test('what is only close comes after what stands in the text', () => {
    const index = buildSearchIndex([
      { id: 'right', name: '居民身份证补领', aliases: [], text: '' },
      { id: 'written', name: '居住证办理', aliases: [], text: '带身分证来' },
    ])
    expect(index.search('身分证', 5).hits.map(({ id, match }) => `${id} ${match.kind}`)).toEqual(['written text', 'right fuzzy'])
  })

  test('nothing close is added to what is there', () => {
    expect(search('shenfenzheng').hits.some(({ match }) => match.kind === 'fuzzy')).toBe(false)
  })
})

describe('says what may be meant', () => {
  test('the words that letters stand for, in full first', () => {
    const { words } = search('db')
    expect(words.slice(0, 2).toSorted()).toEqual(['低保', '大病'])
    expect(words).toContain('大病救助')
  })

  test('words of a name, cut where words end', () => {
    expect(search('yl').words).toContain('医疗')
    expect(search('yljz').words).toContain('医疗救助')
  })

  test('what hanzi may become', () => {
    expect(search('低').words).toContain('低保')
    expect(search('低保').words).toContain('低保边缘户')
    expect(search('低保').words).not.toContain('低保')
  })

  test('what the last of several words may be', () => {
    expect(search('孩子 huk').words).toEqual([])
    expect(search('补办 shenf').words).toContain('身份证')
  })

  test('at most eight words of two to six characters, none of them twice', () => {
    for (const query of ['d', 's', 'l', 'b', '补']) {
      const { words } = search(query)
      expect(words.length).toBeLessThanOrEqual(8)
      expect(new Set(words).size).toBe(words.length)
      expect(words.every((word) => word.length >= 2 && word.length <= 6)).toBe(true)
    }
  })

  test('a close word when nothing was found', () => {
    expect(search('低宝').suggestions[0]).toBe('低保')
    expect(search('dibo').suggestions).toEqual(['低保'])
    expect(search('粮部').suggestions).toEqual(['粮补'])
  })

  test('of several words those that find something', () => {
    expect(search('低保 飞机').suggestions).toEqual(['低保'])
    expect(search('飞机 sfz').suggestions).toEqual(['身份证'])
  })

  test('no suggestions where something was found, and none for what is like nothing', () => {
    expect(search('低保').suggestions).toEqual([])
    expect(search('xyzqw').suggestions).toEqual([])
  })
})
