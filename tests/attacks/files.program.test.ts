import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, test } from 'vitest'
import { MANIFEST_LIMIT } from '../../core/content/manifest.ts'
import { METADATA_LIMITS } from '../../core/update/repository.ts'
import { manifestFile } from './forge.ts'
import { ground } from './ground.ts'
import { attackBy, WAYS, type Attack } from './refused.ts'

const where = ground()
const flipped = (bytes: Buffer): Buffer => {
  bytes[bytes.length >> 1]! ^= 1
  return bytes
}
const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1)
const longer = (limit: number) => (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(limit, ' ')])

/** Somebody without a key changes files of the newest version. */
const ATTACKS: readonly Attack[] = [
  { name: 'a document with one bit changed', attack: ({ change, blob }) => change(blob, flipped), kind: 'damaged', says: '有文件坏了（blobs/' },
  { name: 'another document of the same size', attack: ({ change, blob }) => change(blob, (bytes) => Buffer.alloc(bytes.length, '['.codePointAt(0))), kind: 'damaged', says: '有文件坏了（blobs/' },
  { name: 'a document cut off in the middle', attack: ({ change, blob }) => change(blob, half), kind: 'damaged', says: '有文件坏了（blobs/' },
  { name: 'a document that lost its last byte', attack: ({ change, blob }) => change(blob, (bytes) => bytes.subarray(0, -1)), kind: 'damaged', says: '有文件坏了（blobs/' },
  { name: 'an empty document', attack: ({ change, blob }) => change(blob, () => ''), kind: 'damaged', says: '有文件坏了（blobs/' },
  { name: 'a document with more behind it', attack: ({ change, blob }) => change(blob, longer(1)), kind: 'damaged', says: '有文件坏了（blobs/' },
  { name: 'a document that grew to 64 megabytes', attack: ({ repo, blob }) => truncate(path.join(repo, blob), 2 ** 26), kind: 'damaged', says: '有文件坏了（blobs/' },
  { name: 'a document that is missing', attack: ({ repo, blob }) => rm(path.join(repo, blob)), kind: 'incomplete', says: '里少文件（blobs/' },
  { name: 'no documents at all', attack: ({ repo }) => rm(path.join(repo, 'blobs'), { recursive: true }), kind: 'incomplete', says: '里少文件（blobs/' },
  { name: 'the manifest with one bit changed', attack: ({ change, manifest }) => change(manifest, flipped), kind: 'damaged', says: '有文件坏了（targets/county/' },
  { name: 'the manifest of the version before', attack: async ({ change, manifest, second }) => { const old = await readFile(path.join(second, await manifestFile(second, 'county', 2))); await change(manifest, () => old) }, kind: 'damaged', says: '有文件坏了（targets/county/' },
  { name: 'a manifest cut off', attack: ({ change, manifest }) => change(manifest, half), kind: 'damaged', says: '有文件坏了（targets/county/' },
  { name: 'a manifest larger than any', attack: ({ change, manifest }) => change(manifest, longer(MANIFEST_LIMIT)), kind: 'tooLarge', says: '大得不像县里发的（targets/county/' },
  { name: 'a manifest that is missing', attack: ({ repo, manifest }) => rm(path.join(repo, manifest)), kind: 'incomplete', says: '里少文件（targets/county/' },
  ...(['timestamp.json', '3.snapshot.json', '3.targets.json'] as const).flatMap((file): Attack[] => {
    const role = file.replace(/^\d\.|\.json$/g, '') as 'timestamp' | 'snapshot' | 'targets'
    const name = `metadata/${file}`
    const damaged = { kind: 'damaged', says: `有文件坏了（${name}）` } as const
    return [
      { name: `${file} that was made good for longer`, attack: ({ change }) => change(name, (bytes) => bytes.toString().replace('"expires":"2027', '"expires":"2099')), ...(role === 'timestamp' ? { kind: 'foreign', says: '不是鲁山县发的' } : damaged) },
      { name: `${file} cut off`, attack: ({ change }) => change(name, half), ...damaged },
      { name: `an empty ${file}`, attack: ({ change }) => change(name, () => ''), ...damaged },
      { name: `${file} that is missing`, attack: ({ repo }) => rm(path.join(repo, name)), kind: 'incomplete', says: `里少文件（${name}）` },
      { name: `${file} larger than any`, attack: ({ change }) => change(name, longer(METADATA_LIMITS[role])), kind: 'tooLarge', says: `大得不像县里发的（${name}）` },
      { name: `${file} that says one name twice`, attack: ({ change }) => change(name, (bytes) => bytes.toString().replace('"version"', '"version":9,"version"')), ...damaged },
      { name: `${file} that says one name twice, once escaped`, attack: ({ change }) => change(name, (bytes) => bytes.toString().replace('"version"', String.raw`"versi\u006fn":9,"version"`)), ...damaged },
      { name: `${file} that nests without end`, attack: ({ change }) => change(name, () => '['.repeat(10_000)), ...damaged },
      { name: `${file} that is no UTF-8`, attack: ({ change }) => change(name, (bytes) => Buffer.concat([bytes.subarray(0, -2), Buffer.from([0xC0, 0xAF]), bytes.subarray(-2)])), ...damaged },
      { name: `${file} whose version overflows`, attack: ({ change }) => change(name, (bytes) => bytes.toString().replace('"version":3', '"version":1e999')), ...damaged },
      { name: `${file} whose version is a fraction below the next`, attack: ({ change }) => change(name, (bytes) => bytes.toString().replace('"version":3', '"version":3.9999')), ...damaged },
      { name: `${file} that is a page of a hotel's network`, attack: ({ change }) => change(name, () => '<!doctype html><title>请登录</title>'), ...damaged },
    ]
  }),
  { name: 'a root that is larger than any', attack: ({ repo }) => writeFile(path.join(repo, 'metadata/2.root.json'), ' '.repeat(METADATA_LIMITS.root + 1)), kind: 'tooLarge', says: '大得不像县里发的（metadata/2.root.json）' },
  { name: 'a root that is no root', attack: async ({ repo }) => { await writeFile(path.join(repo, 'metadata/2.root.json'), await readFile(path.join(repo, 'metadata/timestamp.json'))) }, kind: 'damaged', says: '有文件坏了（metadata/2.root.json）' },
  { name: 'an empty repository', attack: async ({ repo }) => { for (const folder of ['metadata', 'targets', 'blobs']) await rm(path.join(repo, folder), { recursive: true }) }, kind: 'incomplete', says: '里少文件（metadata/timestamp.json）' },
]

describe.each(WAYS)('a station takes, %s,', (way) => {
  test.each(ATTACKS)('not $name', (attack) => attackBy(way, attack, where))
})
