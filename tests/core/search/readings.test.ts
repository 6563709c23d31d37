import { pinyin } from 'pinyin-pro'
import { describe, expect, test } from 'vitest'
import { LOCAL_READINGS } from '../../../core/search/local-readings.ts'
import { makeReader } from '../../../core/search/readings.ts'

const read = makeReader()

describe('how texts are read aloud', () => {
  test.each([
    ['低保', 'di bao'],
    ['调解', 'tiao jie'],
    ['调查', 'diao cha'],
    ['重度残疾', 'zhong du can ji'],
    ['重新办理', 'chong xin ban li'],
    ['户口簿', 'hu kou bu'],
    ['宅基地', 'zhai ji di'],
    ['生活补助给付', 'sheng huo bu zhu ji fu'],
    ['参保', 'can bao'],
    ['独生子女', 'du sheng zi nv'],
    ['瀼河乡', 'rang he xiang'],
    ['磙子营乡', 'gun zi ying xiang'],
    ['单县', 'shan xian'],
    ['在单县重办', 'zai shan xian chong ban'],
    ['4050', '4 0 5 0'],
    ['id卡', 'i d ka'],
  ])('%s is %s', (text, syllables) => {
    expect(read(text)).toEqual(syllables.split(' '))
  })

  test('each UTF-16 unit has its syllable', () => {
    expect(read('低𠮷保')).toHaveLength('低𠮷保'.length)
    expect(read('行𠮷单县').slice(3)).toEqual(['shan', 'xian'])
  })

  test.each(Object.entries(LOCAL_READINGS))('%s is still read otherwise by the library than %s', (word, syllables) => {
    expect(pinyin(word, { toneType: 'none', v: true })).not.toBe(syllables)
    expect(syllables.split(' ')).toHaveLength(word.length)
  })
})
