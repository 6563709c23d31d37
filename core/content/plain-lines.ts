/** Marks at the start of a line: quote, list item. */
const LINE_MARK = /^\s*(?:>\s?|[-*+]\s+)+/
/** Lines that say nothing by themselves: headings, rows of tables, rules. */
const NO_SENTENCE = /^\s*(?:#{1,6}\s|\||[-*_=\s]*$)/

/**
 * The sentences of a Markdown text without marks and pictures, a line each: for places that show its beginning only,
 * and must stand before the renderer is there. Numbers of lists stay.
 */
export const plainLines = (markdown: string): string[] => markdown
  .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
  .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
  .replace(/(\*\*|__|~~|`)/g, '')
  .split('\n')
  .filter((line) => !NO_SENTENCE.test(line))
  .map((line) => line.replace(LINE_MARK, '').trim())
