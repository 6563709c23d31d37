import { expect, test } from 'vitest'
import type { CallMeta } from '../../../../core/contract/base.ts'
import { contract } from '../../../../core/contract/index.ts'
import { ACT_WORDS, actSentence } from '../../../../renderer/staff/journal/act-words.ts'

const AUDITED = Object.entries(contract).flatMap(([group, calls]) => Object.entries(calls).flatMap(([name, call]) =>
  ((call as { '~orpc': { meta: CallMeta } })['~orpc'].meta.audited ? [{ path: `${group}.${name}`, fields: (call as { '~orpc': { meta: CallMeta } })['~orpc'].meta.audited! }] : [])))

test('every act that is written down has its sentence, with fields that are written down', () => {
  expect(Object.keys(ACT_WORDS.zh).toSorted()).toEqual([...AUDITED.map(({ path }) => path), 'staff.login'].toSorted())
  for (const { path, fields } of AUDITED) {
    const used = [...(ACT_WORDS.zh as Record<string, string>)[path]!.matchAll(/\{(\w+)\}/g)].map(([, field]) => field)
    expect(fields, path).toEqual(expect.arrayContaining(used))
  }
})

test('an act reads as a sentence, and one of a newer program by its call', () => {
  const wordOf = (field: string, value: string) => (field === 'role' ? '窗口人员' : value)
  expect(actSentence({ act: 'staff.putAccount', details: { name: '张三', role: 'clerk' } }, 'zh', wordOf)).toBe('写了账号：张三，窗口人员')
  expect(actSentence({ act: 'update.preview', details: {} }, 'zh', wordOf)).toBe('update.preview')
})
