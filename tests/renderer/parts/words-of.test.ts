import { expect, test } from 'vitest'
import { wordsOf } from '../../../renderer/parts/words-of.ts'

test.each([
  ['程村便民服务站', '程村|便民|服务站'],
  ['辛集乡便民服务中心', '辛集乡|便民|服务|中心'],
  ['烧煤取暖先看烟筒，窗户留一条缝', '烧煤|取暖|先看烟筒，|窗户留|一条缝'],
  ['居民医保每年 9 月到 12 月交费', '居民医保|每年 |9\u00a0月到 |12\u00a0月交费'],
  ['鲁山县辛集乡程村村部院内（示例）', '鲁山县|辛集乡|程村村部|院内（示例）'],
  ['5 人在等，等 5–15 分钟', '5\u00a0人在等，|等 |5–15\u00a0分钟'],
  ['乡镇便民服务中心二楼会议室', '乡镇|便民|服务|中心|二楼|会议室'],
])('a line of “%s” ends after a word or a comma', (text, words) => {
  expect(wordsOf(text).join('|')).toBe(words)
})

test('English has its spaces', () => {
  expect(wordsOf('Find a counter, please')).toEqual(['Find ', 'a ', 'counter, ', 'please'])
  expect(wordsOf('')).toEqual([])
})
