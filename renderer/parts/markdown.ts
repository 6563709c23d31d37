import MarkdownIt, { type Token } from 'markdown-it'

/** How a text of the content is put on the screen. */
export interface MarkdownOptions {
  /** level of its highest headings; the others follow without a gap */
  readonly level: number
  /** marks each paragraph, heading and list item as a part that is read aloud */
  readonly spoken: boolean
  /** address of a picture of the content; undefined where there is none */
  readonly address: (path: string) => string | undefined
  /** what stands on a picture that can be enlarged, and in the place of one that is not there */
  readonly words: { readonly enlarge: string; readonly missing: (title: string) => string }
}

// what the author typed on a new line stands on a new line; HTML stays text
const parser = new MarkdownIt({ html: false, linkify: false, breaks: true })
const { escapeHtml } = parser.utils

function pictureHtml(image: Token, { address, words }: MarkdownOptions): string {
  const title = image.content.trim()
  const found = address(String(image.attrGet('src')))
  if (!found) return `<span class="missing">${escapeHtml(words.missing(title))}</span>`
  const caption = title && `<span class="caption">${escapeHtml(title)}</span>`
  return `<button type="button" class="picture" data-address="${escapeHtml(found)}" data-title="${escapeHtml(title)}">`
    + `<img src="${escapeHtml(found)}" alt="">${caption}<span class="enlarge">${escapeHtml(words.enlarge)}</span></button>`
}

/** A kiosk leads nowhere else: a link is its text. Pictures become buttons. */
function adaptInline(tokens: readonly Token[], options: MarkdownOptions): void {
  for (const token of tokens) {
    token.children = token.children?.filter(({ type }) => type !== 'link_open' && type !== 'link_close') ?? null
    for (const child of token.children ?? []) {
      if (child.type !== 'image') continue
      child.content = pictureHtml(child, options)
      child.type = 'html_inline'
    }
  }
}

function shiftHeadings(tokens: readonly Token[], level: number): void {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close')
  const used = [...new Set(headings.map(({ tag }) => tag))].sort()
  for (const heading of headings) heading.tag = `h${Math.min(6, level + used.indexOf(heading.tag))}`
}

/** The block around each line of text is one part to read; the bare lines of a tight list get one of their own. */
function markSpoken(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    const open = tokens[index - 1]
    const close = tokens[index + 1]
    if (token.type !== 'inline' || !open || !close) return
    if (open.hidden) {
      open.tag = close.tag = 'span'
      open.hidden = close.hidden = false
    }
    open.attrSet('data-read', '')
  })
}

/** Renders Markdown as HTML. HTML in the text is shown as text; links are their words; pictures become buttons. */
export function renderMarkdown(text: string, options: MarkdownOptions): string {
  const tokens = parser.parse(text, {})
  adaptInline(tokens, options)
  shiftHeadings(tokens, options.level)
  if (options.spoken) markSpoken(tokens)
  // the pages' policy allows no style attributes: a table's columns keep the reading side
  for (const token of tokens) token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null
  return parser.renderer.render(tokens, parser.options, {})
}
