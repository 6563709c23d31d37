import { KNOWN_ID, type KnownAtStart } from '../../core/contract/known-at-start.ts'

/** What the shell wrote into this page; undefined in a browser. */
export function readKnown(): KnownAtStart | undefined {
  const text = document.getElementById(KNOWN_ID)?.textContent
  return text ? JSON.parse(text) as KnownAtStart : undefined
}
