import { KNOWN_ID, type KnownAtStart } from '../core/contract/known-at-start.ts'

/** Writes into a page what it can know before it asks: as data, which the policy of no inline scripts lets stand and nothing runs. */
export const withKnown = (page: Buffer, known: KnownAtStart): Buffer<ArrayBuffer> => {
  const json = JSON.stringify(known).replaceAll('<', '\\u003c')
  return Buffer.from(page.toString().replace('</head>', () => `<script type="application/json" id="${KNOWN_ID}">${json}</script></head>`))
}
