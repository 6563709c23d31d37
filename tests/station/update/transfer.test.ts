import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Place } from '../../../station/update/place.ts'
import { ok } from '../../../station/update/refused.ts'
import { transfer } from '../../../station/update/transfer.ts'

const OPTIONS = { offset: 0, patience: { bytes: 1, spanMs: 60_000 } }
const sink = { begin: () => Promise.resolve(), take: () => Promise.resolve(ok(undefined)) }

/** Frees what nothing holds any more. */
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

test('a film is never whole in the memory of a small machine: what was taken of it is let go while the rest still comes', async () => {
  const pieces: WeakRef<Uint8Array>[] = []
  let held = Infinity
  async function* film(): AsyncGenerator<Uint8Array> {
    for (let count = 0; count < 50; count++) {
      const piece = new Uint8Array(64 * 1024)
      pieces.push(new WeakRef(piece))
      yield piece
    }
    await setImmediate()
    collect()
    held = pieces.filter((piece) => piece.deref() !== undefined).length
  }
  const place: Place = { from: 'county', open: () => Promise.resolve(ok({ offset: 0, bytes: film() })) }
  expect(await transfer(place, 'blobs/film', { ...OPTIONS, signal: new AbortController().signal }, sink)).toEqual(ok(undefined))
  expect(held).toBeLessThan(5)
})

test('whoever ends a transfer need not wait for a place that has fallen silent', async () => {
  const silent: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) }
  const ending = new AbortController()
  const place: Place = { from: 'county', open: () => Promise.resolve(ok({ offset: 0, bytes: silent })) }
  const transferred = transfer(place, 'blobs/film', { ...OPTIONS, signal: ending.signal }, { ...sink, begin: () => { ending.abort(); return Promise.resolve() } })
  expect(await transferred).toMatchObject({ ok: false, error: { kind: 'unreachable' } })
})
