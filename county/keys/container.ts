import { createCipheriv, createPrivateKey, randomBytes, scryptSync, type KeyObject } from 'node:crypto'

/** Work of deriving a key from a passphrase with scrypt (RFC 7914): memory is 128 · N · r bytes, time grows with N · p. */
export interface Cost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/**
 * 16 MB five times over, about a quarter of a second: one of the settings that OWASP's Password Storage Cheat Sheet holds
 * to be enough, and within the 32 MB that OpenSSL allows itself when it opens such a file.
 */
const STRONG: Cost = { N: 16_384, r: 8, p: 5 }

/** Object identifiers, in DER: PBES2 (RFC 8018), id-scrypt (RFC 7914), aes256-CBC. */
const PBES2 = Buffer.from('06092a864886f70d01050d', 'hex')
const SCRYPT = Buffer.from('06092b06010401da47040b', 'hex')
const AES_256_CBC = Buffer.from('060960864801650304012a', 'hex')

/**
 * A private key as an encrypted PKCS #8 file in PEM, which any OpenSSL opens. Node itself can write such files too, but
 * with 2,048 rounds of PBKDF2, which a thief tries out by the million in a second.
 */
export function sealKey(key: KeyObject, passphrase: string, cost: Cost = STRONG): string {
  const salt = randomBytes(16)
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', scryptSync(passphrase, salt, 32, cost), iv)
  const sealed = Buffer.concat([cipher.update(key.export({ type: 'pkcs8', format: 'der' })), cipher.final()])
  const derivation = sequence(SCRYPT, sequence(octets(salt), integer(cost.N), integer(cost.r), integer(cost.p)))
  const file = sequence(sequence(PBES2, sequence(derivation, sequence(AES_256_CBC, octets(iv)))), octets(sealed))
  const lines = file.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN ENCRYPTED PRIVATE KEY-----', ...lines, '-----END ENCRYPTED PRIVATE KEY-----', ''].join('\n')
}

/** The private key in an encrypted PKCS #8 file; undefined when the passphrase is another, or the file is no Ed25519 key. */
export function unsealKey(pem: string, passphrase: string): KeyObject | undefined {
  try {
    const key = createPrivateKey({ key: pem, passphrase })
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined // what OpenSSL says about it helps nobody
  }
}

/** A DER value of less than 64 KB. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  return Buffer.concat([Buffer.from(length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff]), content])
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, Buffer.concat(parts))
const octets = (bytes: Buffer): Buffer => der(0x04, bytes)

/** A positive integer; a leading nought keeps its sign bit clear. */
function integer(value: number): Buffer {
  const hex = value.toString(16)
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
  return der(0x02, (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.from([0]), bytes]))
}
