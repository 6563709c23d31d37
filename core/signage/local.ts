import type { LocalPlaylist } from '../contract/signage.ts'
import { itemKeys } from './item-key.ts'
import type { Playlist, PlaylistItem } from './playlist.ts'

/** An item of a playlist as this hall wants it. */
export interface LocalItem {
  readonly key: string
  readonly item: PlaylistItem
  readonly isOn: boolean
}

/** The items of the county in the order of this hall, with its seconds; what it does not name follows in the county's order. */
export function localItems(items: readonly PlaylistItem[], local: LocalPlaylist | undefined): LocalItem[] {
  const keys = itemKeys(items)
  const all = items.map((item, index) => ({ key: keys[index] ?? '', item }))
  const byKey = new Map(all.map((one) => [one.key, one.item]))
  const named = (local?.items ?? []).flatMap(({ key, isOn, seconds }): LocalItem[] => {
    const item = byKey.get(key)
    return item ? [{ key, item: seconds === undefined ? item : { ...item, seconds }, isOn }] : []
  })
  const known = new Set(named.map(({ key }) => key))
  return [...named, ...all.filter(({ key }) => !known.has(key)).map((one) => ({ ...one, isOn: true }))]
}

/** A playlist as it runs in this hall; undefined when the hall has switched it off, or all of its items. */
export function localPlaylist(playlist: Playlist, local: LocalPlaylist | undefined): Playlist | undefined {
  if (!local) return playlist
  const items = localItems(playlist.items, local).filter(({ isOn }) => isOn).map(({ item }) => item)
  if (!local.isOn || items.length === 0) return undefined
  const { when, ...rest } = playlist
  const parts = local.when ?? when
  return { ...rest, ...(parts && parts.length > 0 && { when: parts }), priority: local.priority ?? playlist.priority, items }
}
