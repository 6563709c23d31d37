import type { PlaylistItem } from './playlist.ts'

/** What an item is about, whatever its place: `procedure dibao`. */
function subjectOf(item: PlaylistItem): string {
  switch (item.show) {
    case 'procedure': return `${item.show} ${item.procedure}`
    case 'notice': return `${item.show} ${item.notice}`
    case 'list': return item.category === undefined ? item.show : `${item.show} ${item.category}`
    case 'picture':
    case 'video': return `${item.show} ${item.file}`
    default: return item.show
  }
}

/** A key for each item, which it keeps when the county puts others before it; the second of the same kind ends in 2. */
export function itemKeys(items: readonly PlaylistItem[]): string[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const subject = subjectOf(item)
    const count = (seen.get(subject) ?? 0) + 1
    seen.set(subject, count)
    return count === 1 ? subject : `${subject} ${count}`
  })
}
