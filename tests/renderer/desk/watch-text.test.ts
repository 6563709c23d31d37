import { expect, it } from 'vitest'
import { watchText } from '../../../renderer/desk/watch-text.ts'

it.each([[0, '0:00'], [59_999, '0:59'], [252_000, '4:12'], [3_599_000, '59:59'], [3_852_000, '1:04:12']])('%i ms are %s on the watch', (span, text) => {
  expect(watchText(span)).toBe(text)
})
