/** What the county signs nests five levels; more is no metadata. */
const DEPTH = 16

/** A text read as JSON, or nothing: there is no half of it. */
export type StrictJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false }

const REFUSED: StrictJson = { ok: false }

/**
 * Reads JSON that will be verified. A name that stands twice in an object is refused, since two readers may see two
 * things in it, and so is deep nesting, before anything is built of it.
 */
export function strictJson(text: string): StrictJson {
  if (!isPlain(text)) return REFUSED
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return REFUSED
  }
}

/** Walks over the text once. What is no JSON at all may pass: `JSON.parse` refuses it afterwards. */
function isPlain(text: string): boolean {
  /** the names of each open object; nothing for an array */
  const open: (Set<string> | undefined)[] = []
  let at = 0
  while (at < text.length) {
    const sign = text[at]
    if (sign === '"') {
      const end = endOfString(text, at)
      const names = open.at(-1)
      if (names && isName(text, end)) {
        const name = nameOf(text.slice(at, end))
        if (name === undefined || names.has(name)) return false
        names.add(name)
      }
      at = end
      continue
    }
    if (sign === '{' || sign === '[') open.push(sign === '{' ? new Set() : undefined)
    if (sign === '}' || sign === ']') open.pop()
    if (open.length > DEPTH) return false
    at++
  }
  return true
}

/** Behind the closing quotation mark of the string that begins here. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** Whether a colon follows. */
function isName(text: string, end: number): boolean {
  let at = end
  while (' \t\n\r'.includes(text[at] ?? 'x')) at++
  return text[at] === ':'
}

/** `"\u0061"` is the name `a` as well. */
function nameOf(quoted: string): string | undefined {
  if (!quoted.includes('\\')) return quoted
  try {
    return JSON.stringify(JSON.parse(quoted))
  } catch {
    return undefined
  }
}
