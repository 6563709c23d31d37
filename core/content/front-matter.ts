/** A text with front matter 文件头, taken apart. Lines count from 1 in the whole text. */
export interface FrontMatter {
  readonly yaml: string
  /** line on which the YAML starts */
  readonly yamlLine: number
  /** what follows the front matter, trimmed, with `\n` line ends */
  readonly body: string
}

/** Drops a byte order mark and turns Windows line ends into `\n`. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')

/**
 * Splits the front matter between two `---` lines from the body.
 * Returns undefined when the first line is no `---`, or the second is missing.
 */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const plain = plainText(text)
  const opening = /^---[ \t]*\n/.exec(plain)
  if (!opening) return undefined
  const rest = plain.slice(opening[0].length)
  const closing = /^---[ \t]*(?:\n|$)/m.exec(rest)
  if (!closing) return undefined
  return { yaml: rest.slice(0, closing.index), yamlLine: 2, body: rest.slice(closing.index + closing[0].length).trim() }
}
