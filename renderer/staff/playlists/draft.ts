import type { LocalPlaylist, PlaylistView } from '../../../core/contract/signage.ts'
import type { Daypart } from '../../../core/signage/playlist.ts'

/** What a manager wants of a playlist, before it is saved: what is left out is the county's. */
export type Draft = LocalPlaylist

/** What a manager does to a draft. Seconds, priority and dayparts that are undefined are those of the county again. */
export type DraftChange =
  | { readonly type: 'move'; readonly key: string; readonly by: -1 | 1 }
  | { readonly type: 'item'; readonly key: string; readonly isOn: boolean }
  | { readonly type: 'seconds'; readonly key: string; readonly seconds: number | undefined }
  | { readonly type: 'priority'; readonly priority: number | undefined }
  | { readonly type: 'when'; readonly when: readonly Daypart[] | undefined }

/** Bounds of the contract, seconds. */
const LEAST = 5
const MOST = 600

/** A playlist as it runs here, ready to be changed; all items are named, so that the order is this hall's from now on. */
export function draftOf({ id, isOn, local, items }: Pick<PlaylistView, 'id' | 'isOn' | 'local' | 'items'>): Draft {
  const own = new Map(local?.items.map(({ key, seconds }) => [key, seconds]))
  return withParts({ id, isOn, items: items.map(({ key, isOn: on }) => withSeconds({ key, isOn: on }, own.get(key))) }, local ?? {})
}

/** A draft that was kept while the list was changed elsewhere: without what is gone, with what is new, on or off as the list is. */
export function completeDraft(draft: Draft, view: Parameters<typeof draftOf>[0]): Draft {
  const fresh = draftOf(view)
  const keys = new Set(fresh.items.map(({ key }) => key))
  const known = new Set(draft.items.map(({ key }) => key))
  return { ...draft, isOn: fresh.isOn, items: [...draft.items.filter(({ key }) => keys.has(key)), ...fresh.items.filter(({ key }) => !known.has(key))] }
}

const withParts = ({ id, isOn, items }: Draft, { priority, when }: Pick<Draft, 'priority' | 'when'>): Draft =>
  ({ id, isOn, ...(priority !== undefined && { priority }), ...(when && { when }), items })

const withSeconds = ({ key, isOn }: Draft['items'][number], seconds: number | undefined): Draft['items'][number] =>
  ({ key, isOn, ...(seconds !== undefined && { seconds: Math.min(MOST, Math.max(LEAST, seconds)) }) })

/** The draft after a change. An item moves past one neighbour, and never out of the list. */
export function changeDraft(draft: Draft, change: DraftChange): Draft {
  const replaced = (key: string, by: (item: Draft['items'][number]) => Draft['items'][number]) => draft.items.map((item) => (item.key === key ? by(item) : item))
  switch (change.type) {
    case 'move': return { ...draft, items: moved(draft.items, draft.items.findIndex(({ key }) => key === change.key), change.by) }
    case 'item': return { ...draft, items: replaced(change.key, (item) => ({ ...item, isOn: change.isOn })) }
    case 'seconds': return { ...draft, items: replaced(change.key, (item) => withSeconds(item, change.seconds)) }
    case 'priority': return withParts(draft, { ...draft, priority: change.priority })
    case 'when': return withParts(draft, { ...draft, when: change.when && [...change.when] })
  }
}

function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const [one, other] = [items[at], items[at + by]]
  if (one === undefined || other === undefined) return [...items]
  return items.map((item, index) => (index === at ? other : index === at + by ? one : item))
}

/** Whether two drafts say the same. */
export const isSame = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Why a draft cannot be saved as it is; undefined when it can. Without any item there is nothing to play. */
export function wrongOf({ isOn, items, when }: Draft): 'nothing' | 'noDays' | undefined {
  if (isOn && items.every((item) => !item.isOn)) return 'nothing'
  return when?.some(({ days }) => days?.length === 0) ? 'noDays' : undefined
}
