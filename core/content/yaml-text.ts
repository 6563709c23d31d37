import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type YAMLMap } from 'yaml'
import { MOST_FAULTS } from './problem.ts'

/** Where in a YAML value something stands: keys and indices from the root. */
export type Path = readonly (string | number)[]

/** A YAML text that was read: plain data, and the line of each place in it. `faults` are sentences for the writer. */
export interface YamlText {
  readonly data: unknown
  readonly faults: readonly { readonly line: number; readonly message: string }[]
  /** line of the place, or of the nearest place above it that exists */
  lineOf(path: Path): number
}

/** Sentences for what people get wrong in YAML, by the library's error code. */
const SENTENCES: Readonly<Record<string, string>> = {
  BAD_ALIAS: '不能用 & 和 * 引用，请把内容直接写出来；文字以 * 或 & 开头时加引号',
  BAD_INDENT: '缩进不对，或者括号、引号没有配成对',
  BAD_SCALAR_START: '文字以特殊符号开头（如 @ % `），请给它加上引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“: ”，请给冒号后面的文字加上引号',
  DUPLICATE_KEY: '同一个字段写了两次，请删掉一个',
  MISSING_CHAR: '少了引号、括号或冒号',
  MULTIPLE_DOCS: '中间多了一行 ---，请删掉',
  MULTILINE_IMPLICIT_KEY: '这里缺少“: ”，或者上一行的引号没有配成对',
  NON_STRING_KEY: '字段名只能是文字',
  RESOURCE_EXHAUSTION: '括号套得太深',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符（Tab）',
  TAG_RESOLVE_FAILED: '不能用 ! 开头的标记；文字以 ! 开头时加引号',
}

/** Levels of nesting (each takes two: the pair and its value); the formats need ten. */
const DEEPEST = 40

/**
 * Reads one YAML document (`firstLine` is its first line's number in the file). No aliases, no tags, unique text keys:
 * what a file says is what stands in it, and a small file stays small in memory.
 */
export function readYaml(text: string, firstLine: number): YamlText {
  const lines = new LineCounter()
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line) + firstLine - 1
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, uniqueKeys: false, logLevel: 'silent' })
  const faults = [...document.errors, ...document.warnings].slice(0, MOST_FAULTS).map((error) => ({
    line: lineAt(error.pos[0]),
    message: SENTENCES[error.code] ?? '格式不对，请检查这一行的缩进、冒号和引号',
  }))
  if (faults.length === 0) {
    let last = 0
    visit(document, (_key, node, path) => {
      if (isScalar(node) || isMap(node) || isSeq(node)) last = node.range?.[0] ?? last
      if (path.length > DEEPEST) {
        // told at the same place as by the library, which finds it only when its stack ends
        faults.push({ line: lineAt(last), message: SENTENCES['RESOURCE_EXHAUSTION'] ?? '' })
        return visit.BREAK
      }
      if (isAlias(node) || ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined)) {
        faults.push({ line: lineAt(node.range?.[0] ?? 0), message: SENTENCES['BAD_ALIAS'] ?? '' })
      }
      if (isMap(node)) for (const offset of doubledKeys(node).slice(0, MOST_FAULTS)) faults.push({ line: lineAt(offset), message: SENTENCES['DUPLICATE_KEY'] ?? '' })
      return faults.length > MOST_FAULTS ? visit.BREAK : undefined
    })
  }
  return {
    data: faults.length === 0 ? (document.toJS({ maxAliasCount: 0 }) as unknown) : undefined,
    faults,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  }
}

/** Offsets of keys that an earlier key of the map equals. (The library's own check takes time by the square of their number.) */
function doubledKeys(map: YAMLMap): number[] {
  const seen = new Set<unknown>()
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return []
    if (seen.has(key.value)) return [key.range?.[0] ?? 0]
    seen.add(key.value)
    return []
  })
}

/** Offset of the key or item at `path`, or of the nearest one above it. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
      if (!pair || !isScalar(pair.key)) return offset
      offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (!isMap(node) && !isSeq(node) && !isScalar(node)) return offset
      offset = node.range?.[0] ?? offset
    } else return offset
  }
  return offset
}
