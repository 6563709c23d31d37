import { describe, expect, test } from 'vitest'
import { renderMarkdown, type MarkdownOptions } from '../../../renderer/parts/markdown.ts'

const options: MarkdownOptions = {
  level: 3,
  spoken: false,
  address: (path) => (path === 'notices/bus.svg' ? '/media/abc.svg' : undefined),
  words: { enlarge: '看大图', missing: (title) => `没有图：${title}` },
}
const render = (text: string, own: Partial<MarkdownOptions> = {}) => renderMarkdown(text, { ...options, ...own })

describe('what an author may not bring onto the screen', () => {
  test('HTML stays text', () => {
    expect(render('<img src=x onerror=alert(1)>')).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  test('a link is its words, whatever its address', () => {
    expect(render('到[豫事办](https://example.com)看')).toBe('<p>到豫事办看</p>\n')
    expect(render('[点](javascript:alert(1))')).not.toContain('href')
    expect(render('<https://example.com>')).toBe('<p>https://example.com</p>\n')
  })

  test('a table brings no style attribute', () => {
    const html = render('| 项 | 钱 |\n|---|--:|\n| 首次 | 0 |')
    expect(html).toContain('<td>0</td>')
    expect(html).not.toContain('style=')
  })
})

describe('pictures', () => {
  test('one of the content is a button with its caption', () => {
    const html = render('![停在 <村口>](notices/bus.svg)')
    expect(html).toContain('<button type="button" class="picture" data-address="/media/abc.svg" data-title="停在 &lt;村口&gt;">')
    expect(html).toContain('<span class="caption">停在 &lt;村口&gt;</span><span class="enlarge">看大图</span>')
  })

  test('an unknown one, or one from elsewhere, is said in words', () => {
    expect(render('![路线](notices/gone.svg)')).toBe('<p><span class="missing">没有图：路线</span></p>\n')
    expect(render('![路线](https://example.com/a.png)')).toContain('没有图：路线')
  })
})

describe('headings', () => {
  test('start at the level asked for and leave no gap', () => {
    expect(render('## 怎么办\n\n#### 细节\n\n## 提醒')).toBe('<h3>怎么办</h3>\n<h4>细节</h4>\n<h3>提醒</h3>\n')
  })

  test('end at the sixth level', () => {
    expect(render('# 一\n## 二\n### 三', { level: 5 })).toBe('<h5>一</h5>\n<h6>二</h6>\n<h6>三</h6>\n')
  })
})

describe('reading aloud', () => {
  test('each paragraph, heading and item is a part of its own', () => {
    const html = render('# 题\n\n话\n\n- 一\n- 二\n  - 三', { spoken: true })
    expect(html.match(/data-read/g)).toHaveLength(5)
    expect(html).toContain('<h3 data-read="">题</h3>')
    expect(html).toContain('<span data-read="">二</span>')
  })

  test('nothing is marked unless asked for', () => {
    expect(render('- 一')).not.toContain('data-read')
  })
})

test('a new line of the author is a new line', () => {
  expect(render('上午 8 点\n下午 2 点')).toBe('<p>上午 8 点<br>\n下午 2 点</p>\n')
})
