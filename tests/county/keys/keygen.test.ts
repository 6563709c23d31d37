import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sealKey } from '../../../county/keys/container.ts'
import { makeKeys } from '../../../county/keys/keygen.ts'
import { CHEAP, PASSPHRASE } from '../../support/county-repository.ts'

const NOW = '2026-11-22T01:00:00.000Z'

describe('county keygen', () => {
  let keys: string
  beforeEach(async () => { keys = await mkdtemp(path.join(tmpdir(), 'keys-')) })
  afterEach(() => rm(keys, { recursive: true, force: true }))

  test('makes a key a file, for its owner alone, and a root for ten years that the root keys signed', async () => {
    const made = await makeKeys({ keys, passphrase: PASSPHRASE, now: NOW, rootKeys: 3, threshold: 2, cost: CHEAP })
    expect(made).toMatchObject({ ok: true, value: { root: path.join(keys, '1.root.json') } })
    const pems = ['root-1.pem', 'root-2.pem', 'root-3.pem', 'snapshot.pem', 'targets.pem', 'timestamp.pem']
    expect(await readdir(keys)).toEqual(['1.root.json', ...pems])
    for (const pem of pems) expect((await stat(path.join(keys, pem))).mode & 0o777).toBe(0o600)
    const root = JSON.parse(await readFile(path.join(keys, '1.root.json'), 'utf8'))
    expect(root.signed).toMatchObject({ version: 1, consistent_snapshot: true, expires: '2036-11-19T01:00:00Z', roles: { root: { threshold: 2 }, timestamp: { threshold: 1 } } })
    expect(root.signed.roles.root.keyids).toHaveLength(3)
    expect(root.signatures).toHaveLength(3)
  })

  test('of a whole strength makes files that OpenSSL opens with the passphrase, and with no other', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = sealKey(privateKey, PASSPHRASE)
    expect(createPrivateKey({ key: pem, passphrase: PASSPHRASE }).equals(privateKey)).toBe(true)
    expect(() => createPrivateKey({ key: pem, passphrase: 'correct horse' })).toThrow()
  })

  test('never touches keys that are there', async () => {
    await makeKeys({ keys, passphrase: PASSPHRASE, now: NOW, cost: CHEAP })
    const before = await readFile(path.join(keys, 'timestamp.pem'), 'utf8')
    expect(await makeKeys({ keys, passphrase: PASSPHRASE, now: NOW, cost: CHEAP })).toMatchObject({ ok: false, error: { message: expect.stringContaining('已经有文件') as string } })
    expect(await readFile(path.join(keys, 'timestamp.pem'), 'utf8')).toBe(before)
  })

  test.each(['', '12345678', '三个字', 'aaaaaaaaaaaa', 'abababab', 'short'])('refuses the passphrase “%s”', async (passphrase) => {
    expect(await makeKeys({ keys, passphrase, now: NOW, cost: CHEAP })).toMatchObject({ ok: false })
    expect(await readdir(keys)).toEqual([])
  })

  test.each([[0, 1], [10, 1], [2, 3], [2, 0], [Number.NaN, 1]])('refuses %d root keys of which %d sign', async (rootKeys, threshold) => {
    expect(await makeKeys({ keys, passphrase: PASSPHRASE, now: NOW, rootKeys, threshold, cost: CHEAP })).toMatchObject({ ok: false })
    expect(await readdir(keys)).toEqual([])
  })
})
