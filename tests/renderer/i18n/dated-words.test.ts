import { expect, test } from 'vitest'
import { completeMessages, createMessages, type Language } from '../../../renderer/i18n/i18n.ts'
import { datedWords } from '../../../renderer/i18n/opening.ts'

test.each<[Language, string, string, string]>([
  ['zh', '2026-11-18', '2026-12-31', '11月18日'],
  ['zh', '2026-11-18', '2027-01-02', '2026年11月18日'],
  ['zh', '2026-11-18', '2028-12-20', '2026年11月18日'],
  ['en', '2026-11-18', '2026-12-31', '18 Nov'],
  ['en', '2026-11-18', '2028-12-20', '18 Nov 2026'],
])('in %s the date %s, read on %s, is %s: what is years old does not look like last month’s', async (language, date, today, words) => {
  const messages = createMessages()
  await completeMessages(messages)
  const global: { readonly t: unknown; readonly locale: { value: string } } = messages.global
  global.locale.value = language
  expect(datedWords(global.t as (key: string) => string, date, today)).toBe(words)
})
