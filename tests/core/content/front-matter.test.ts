import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../../core/content/front-matter.ts'

describe('front matter', () => {
  test('is split from the body', () => {
    expect(splitFrontMatter('---\na: 1\nb: 2\n---\n\n## 怎么办\n')).toEqual({ yaml: 'a: 1\nb: 2\n', yamlLine: 2, body: '## 怎么办' })
  })

  test('from a Windows editor, with a byte order mark and its line ends', () => {
    expect(splitFrontMatter('\uFEFF---\r\na: 1\r\n---\r\n一\r\n二\r\n')).toEqual({ yaml: 'a: 1\n', yamlLine: 2, body: '一\n二' })
  })

  test('may have no body and no last line end', () => {
    expect(splitFrontMatter('---\na: 1\n---')?.body).toBe('')
  })

  test('ends at the first line of three hyphens, not at a text that holds some', () => {
    expect(splitFrontMatter('---\na: "x --- y"\n---\n一\n\n---\n\n二')?.body).toBe('一\n\n---\n\n二')
  })

  test.each([['no first line', 'a: 1\n---\n'], ['no last line', '---\na: 1\n'], ['four hyphens', '----\na: 1\n----\n'], ['an empty file', '']])('is not there: %s', (_scenario, text) => {
    expect(splitFrontMatter(text)).toBeUndefined()
  })
})
