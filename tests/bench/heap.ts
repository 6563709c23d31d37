import type { CDPSession } from '@playwright/test'

/** What a page holds once the garbage is gone. */
export interface Held {
  /** JS heap, bytes */
  readonly heap: number
  readonly nodes: number
}

export async function heldBy(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage')
  return { heap: (await session.send('Runtime.getHeapUsage')).usedSize, nodes: (await session.send('Memory.getDOMCounters')).nodes }
}

/** The form of a snapshot, as far as it is read here. */
interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] } }
  readonly nodes: readonly number[]
}

/**
 * Bytes of the JS heap: what V8 made of functions that ran often (machine code, bytecode, what it learnt of them), and all
 * else, the page's own objects. What belongs to the document is in neither.
 */
export async function heapByKind(session: CDPSession): Promise<{ code: number; objects: number }> {
  const parts: string[] = []
  const take = ({ chunk }: { chunk: string }): void => { parts.push(chunk) }
  session.on('HeapProfiler.addHeapSnapshotChunk', take)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { snapshot: { meta: { node_fields: fields, node_types: [kinds] } }, nodes } = JSON.parse(parts.join('')) as Snapshot
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const held = { code: 0, objects: 0 }
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = kinds[nodes[at + type] ?? -1]
    if (kind === 'native') continue
    held[kind === 'code' ? 'code' : 'objects'] += nodes[at + size] ?? 0
  }
  return held
}

/** How steeply `y` rises over `x`: the median over all pairs, which single values that lie apart do not change. */
export function slope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const slopes = points.flatMap((one, index) => points.slice(index + 1).filter(({ x }) => x !== one.x).map(({ x, y }) => (y - one.y) / (x - one.x)))
  return slopes.toSorted((a, b) => a - b)[Math.floor(slopes.length / 2)] ?? Number.NaN
}
