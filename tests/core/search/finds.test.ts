import { describe, expect, test } from 'vitest'
import { ids, search, why } from './township.ts'

describe('finds what is meant and shows why', () => {
  test.each([
    ['the full name', '城乡居民最低生活保障申请', 'dibao', 'name [城乡居民最低生活保障申请]'],
    ['the beginning of a name', '居民身份', 'shenfenzheng', 'name [居民身份]证（补领、换领）'],
    ['words inside a name', '医疗救助', 'dabing', 'name 大病保险报销与[医疗救助]申请'],
    ['a name across its brackets', '身份证补领', 'shenfenzheng', 'name 居民[身份证]（[补领]、换领）'],
    ['what people call it', '低保', 'dibao', 'alias [低保]'],
    ['a part of that', '吃低', 'dibao', 'alias [吃低]保'],
    ['a name that people shorten', '社保卡', 'shebao', 'name [社]会[保]障[卡]补领'],
    ['pinyin', 'dibao', 'dibao', 'pinyin [低保]'],
    ['pinyin inside a name', 'yiliaojiuzhu', 'dabing', 'pinyin 大病保险报销与[医疗救助]申请'],
    ['an unfinished syllable', 'shenfenzh', 'shenfenzheng', 'pinyin [身份证]'],
    ['pinyin with spaces', 'di bao', 'dibao', 'pinyin [低保]'],
    ['pinyin with tone marks', 'dī bǎo', 'dibao', 'pinyin [低保]'],
    ['first letters', 'db', 'dibao', 'initials [低保]'],
    ['first letters inside a name', 'yljz', 'dabing', 'initials 大病保险报销与[医疗救助]申请'],
    ['first letters of two words of a name', 'gdbt', 'gengdi', 'initials [耕地]地力保护[补贴]发放'],
    ['syllables and first letters mixed', 'sfzheng', 'shenfenzheng', 'pinyin [身份证]'],
    ['hanzi and letters mixed', '低bao', 'dibao', 'pinyin [低保]'],
    ['hanzi and first letters mixed', '身fz', 'shenfenzheng', 'pinyin [身份证]'],
    ['a verb before the letters', '办dibao', 'dibao', 'pinyin [低保]'],
    ['a whole sentence', '我要办低保怎么弄', 'dibao', 'alias [低保]'],
    ['two sayings in one', '高龄老人补贴', 'gaoling', 'alias [老人补贴]'],
    ['ü as v', 'zinv', 'dusheng', 'pinyin 独生[子女]费'],
    ['ü as u', 'zinu', 'dusheng', 'pinyin 独生[子女]费'],
    ['ü itself', 'zinü', 'dusheng', 'pinyin 独生[子女]费'],
    ['ü as u in the middle', 'faluyuanzhu', 'falv', 'pinyin [法律援助]申请'],
    ['capital letters', 'DiBao', 'dibao', 'pinyin [低保]'],
    ['full-width letters', 'ｄｉｂａｏ', 'dibao', 'pinyin [低保]'],
    ['punctuation around', '“低保”？', 'dibao', 'alias [低保]'],
    ['a word inside the text', '户口本', 'dibao', 'text 全家人的[户口本]'],
    ['digits, whatever the spaces', '80岁', 'gaoling', 'text 满 [80] [岁]，每月发钱'],
    ['an English word', 'allowance', 'dibao', 'text Minimum living [allowance]'],
    ['the beginning of an English word', 'allow', 'dibao', 'text Minimum living [allow]ance'],
    ['two English words', 'ID card', 'shenfenzheng', 'text Replacing a lost [ID] [card]'],
  ])('%s: %s', (_, query, id, reason) => {
    expect(why(query, id)).toBe(reason)
  })

  test.each(['', ' ', '，。！', '　', '🙂'])('nothing typed, nothing found: "%s"', (query) => {
    expect(search(query)).toEqual({ hits: [], total: 0, words: [], suggestions: [] })
  })

  test('letters inside an English word are no match', () => {
    expect(ids('ring')).toEqual([])
    expect(ids('los')).toEqual(['shenfenzheng'])
  })

  test('one letter stands for what begins with it', () => {
    expect(ids('s')).toContain('hukou')
    expect(ids('s')).toContain('shebao')
    expect(ids('s')).not.toContain('dusheng')
  })
})

describe('several words', () => {
  test.each([
    ['in a name', '低保 申请', 'dibao', 'name 城乡居民最[低]生活[保]障[申请]'],
    ['in any order', '申请 低保', 'dibao', 'name 城乡居民最[低]生活[保]障[申请]'],
    ['in an alias and in the text', '高龄补贴 每月', 'gaoling', 'alias [高龄补贴]'],
    ['in one text, both marked', '大病 救助', 'dabing', 'alias [大病救助]'],
    ['in one line of the text, both marked', '孩子 户口', 'hukou', 'text 给[孩子]上[户口]'],
    ['in letters and in hanzi', 'sfz 丢了', 'shenfenzheng', 'initials [身份证]'],
    ['with a full-width space', '临时　身份证', 'linshi', 'alias [临时身份证]'],
  ])('%s: %s', (_, query, id, reason) => {
    expect(ids(query)[0]).toBe(id)
    expect(why(query, id)).toBe(reason)
  })

  test('all of them must be there', () => {
    expect(ids('低保 法律')).toEqual([])
    expect(ids('身份证 临时')).toEqual(['linshi'])
  })
})
