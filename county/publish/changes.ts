import type { Manifest } from '../../core/content/manifest.ts'
import { COUNTY_TARGET } from '../../core/update/repository.ts'
import { KIND_WORDS, readItems, type Item, type Kind } from './items.ts'

/** Manifests by target, before and after. */
type Manifests = ReadonlyMap<string, Manifest>

/** Names that are told of many of one kind. */
const NAMED = 6
/** Halls that are named where the same thing changed in many. */
const NAMED_HALLS = 3

/** What differs between two versions of a repository, one line for each part; halls with the same changes share a line. */
export async function describeChanges(repo: string, before: Manifests, after: Manifests): Promise<string[]> {
  const county = await partChanges(repo, before.get(COUNTY_TARGET), after.get(COUNTY_TARGET))
  const halls = new Map<string, string[]>()
  for (const target of new Set([...after.keys(), ...before.keys()])) {
    if (target === COUNTY_TARGET) continue
    const text = hallChange(before.get(target), after.get(target)) ?? await partChanges(repo, before.get(target), after.get(target))
    if (text !== '') halls.set(text, [...halls.get(text) ?? [], await hallName(repo, target, after.get(target) ?? before.get(target))])
  }
  return [
    ...(county === '' ? [] : [`全县：${county}`]),
    ...[...halls].map(([text, names]) => `${listed(names, after.size - 1)}：${text}`),
  ]
}

/** A hall that came or went; undefined when it is in both. */
function hallChange(before: Manifest | undefined, after: Manifest | undefined): string | undefined {
  if (before && after) return undefined
  return after ? '新加的' : '不再发布'
}

async function partChanges(repo: string, before: Manifest | undefined, after: Manifest | undefined): Promise<string> {
  if (JSON.stringify(before?.files) === JSON.stringify(after?.files)) return ''
  return changesIn(await readItems(repo, before), await readItems(repo, after))
}

/** What differs between the things of two versions of a part, in words: 新增 1 个事项（低保），改了 2 条通知（…）. */
function changesIn(before: ReadonlyMap<string, Item>, after: ReadonlyMap<string, Item>): string {
  const added = [...after].flatMap(([key, item]) => (before.has(key) ? [] : [item]))
  const changed = [...after].flatMap(([key, item]) => (before.has(key) && before.get(key)?.text !== item.text ? [item] : []))
  const removed = [...before].flatMap(([key, item]) => (after.has(key) ? [] : [item]))
  return [...inWords('新增', added), ...inWords('改了', changed), ...inWords('去掉', removed)].join('，')
}

const inWords = (verb: string, items: readonly Item[]): string[] => {
  const kinds = Object.keys(KIND_WORDS) as Kind[]
  return kinds.flatMap((kind) => {
    const names = items.flatMap((item) => (item.kind === kind ? [item.name] : []))
    if (names.length === 0) return []
    const words = KIND_WORDS[kind]
    // 县里共用的资料, 便民日历: there is but one of them
    if (!/^[个条]/.test(words)) return [`${verb}${words}`]
    const told = kind === 'media' ? '' : `（${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '…' : ''}）`
    return [`${verb} ${String(names.length)} ${words}${told}`]
  })
}

/** Names of halls; of `all` there are, or of many, how many they are. */
function listed(names: readonly string[], all: number): string {
  if (names.length <= NAMED_HALLS) return names.join('、')
  const many = `${String(names.length)} 个大厅和站点`
  return names.length === all ? `全部 ${many}` : `${names.slice(0, NAMED_HALLS).join('、')} 等 ${many}`
}

async function hallName(repo: string, target: string, manifest: Manifest | undefined): Promise<string> {
  const items = await readItems(repo, manifest && { ...manifest, files: manifest.files.filter(({ path }) => path === 'hall.json') })
  const name = [...items.values()][0]?.name ?? ''
  return name === '' ? manifest?.part ?? target : name
}
