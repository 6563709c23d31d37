import { expect, test } from 'vitest'
import { plainLines } from '../../../core/content/plain-lines.ts'

test('marks, pictures and addresses go, the words stay', () => {
  expect(plainLines('车**开到**村口，看[路线](a.md)。\n\n![车](notices/bus.svg)\n\n- 辛集乡：9:30\n> `带上`身份证')).toEqual(['车开到村口，看路线。', '辛集乡：9:30', '带上身份证'])
})

test('headings, rules and rows of tables are left out; a list keeps its numbers', () => {
  expect(plainLines('# 怎么办\n\n1. 先问村里\n2. 再来窗口\n\n---\n\n| 找谁 | 电话 |\n|---|---|\n| 村里 | 120 |')).toEqual(['1. 先问村里', '2. 再来窗口'])
})

test('a text without words gives no line', () => {
  expect(plainLines('\n \n')).toEqual([])
})
