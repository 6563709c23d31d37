import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Manifest } from '../../core/content/manifest.ts'
import { BLOBS } from '../../core/update/repository.ts'

/** Kinds of things that people know apart, by how they are counted: 3 个事项. */
export const KIND_WORDS = {
  procedure: '个事项', notice: '条通知', playlist: '个播放单', village: '个服务站', county: '县里共用的资料', calendar: '便民日历', hall: '大厅的介绍', media: '个图片和视频',
} as const
export type Kind = keyof typeof KIND_WORDS

/** One thing of a part, as far as telling changes needs it. */
export interface Item {
  readonly kind: Kind
  readonly name: string
  /** all of it: two items are equal when these are */
  readonly text: string
}

/** What a file says of itself; an older program may have written it, so no more is asked than is used. */
const named = z.looseObject({ id: z.string().optional(), code: z.string().optional(), name: z.string().optional(), title: z.string().optional() })

/** What a file holds: one thing, or a list of them. All others hold matters. */
const HOLDS: Readonly<Record<string, Kind>> = {
  'county.json': 'county', 'calendar.json': 'calendar', 'hall.json': 'hall', 'notices.json': 'notice', 'playlists.json': 'playlist', 'villages.json': 'village',
}

const kindOf = (file: string): Kind => (file.startsWith('media/') ? 'media' : HOLDS[file] ?? 'procedure')

/** The things that a manifest lists, by kind and id. What cannot be read, such as a blob that is gone, is left out. */
export async function readItems(repo: string, manifest: Manifest | undefined): Promise<Map<string, Item>> {
  const items = new Map<string, Item>()
  for (const { path: file, sha256 } of manifest?.files ?? []) {
    const kind = kindOf(file)
    if (kind === 'media') {
      items.set(file, { kind, name: file.slice('media/'.length), text: sha256 })
      continue
    }
    for (const value of await readValues(path.join(repo, BLOBS, sha256))) {
      const { id, code, name, title } = value
      items.set(`${kind}/${id ?? code ?? ''}`, { kind, name: title ?? name ?? '', text: JSON.stringify(value) })
    }
  }
  return items
}

async function readValues(file: string): Promise<z.infer<typeof named>[]> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'))
    return z.array(named).parse(Array.isArray(value) ? value : [value])
  } catch {
    return []
  }
}
