import { describe, expect, test } from 'vitest'
import { keptWords } from '../../../core/statistics/words.ts'

describe('words that found nothing', () => {
  test.each([
    ['  养老金  认证 ', '养老金 认证'], ['ETC 卡', 'etc 卡'], ['ＥＴＣ卡', 'etc卡'], ['办\u0000证\u200b', '办证'], ['2026 年医保', '2026 年医保'],
    ['=1+1', '=1+1'], ['一二三', '一二三'],
  ])('%j are counted as %j', (typed, kept) => { expect(keptWords(typed)).toBe(kept) })

  test.each([
    ['a mobile number', '10000138000'], ['a number with gaps', '100 0013 8000'], ['with hyphens', '0375-500-0108'], ['in wide digits', '１３８００１３８０００'],
    ['in Chinese numerals', '一三八零零一三'], ['an identity card', '41042319900101001X'], ['a name beside a card', '张三41042319900101001x'], ['five digits', '12345'],
    ['a sentence', '我想问一下我家老人去年摔伤了住院的钱能不能报销'], ['nothing that can be seen', '\u200b\u0000'],
  ])('%s is not kept', (_what, typed) => { expect(keptWords(typed)).toBeUndefined() })
})
