import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { Key, Signature } from '@tufjs/models'

/** A private key that can sign, with the public half under the name of its file. */
export interface SigningKey {
  readonly key: Key
  readonly sign: (bytes: Buffer) => Signature
}

/** Field of a public key in the metadata: the name of the file that holds its private half. */
const NAME = 'x-kiosk-name'

/** The name that a public key goes by: `root-1`, `timestamp`. */
export const nameOf = ({ unrecognizedFields, keyID }: Key): string => {
  const name = unrecognizedFields?.[NAME]
  return typeof name === 'string' ? name : keyID.slice(0, 8)
}

/** Makes a signer of a private key. The id of a key is the SHA-256 of its public half in canonical JSON (TUF 1.0 §4.2). */
export function signingKey(privateKey: KeyObject, name: string): SigningKey {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  const hex = Buffer.from(x, 'base64url').toString('hex')
  const canonical = `{"keytype":"ed25519","keyval":{"public":"${hex}"},"scheme":"ed25519"}`
  const keyID = createHash('sha256').update(canonical).digest('hex')
  return {
    key: new Key({ keyID, keyType: 'ed25519', scheme: 'ed25519', keyVal: { public: hex }, unrecognizedFields: { [NAME]: name } }),
    sign: (bytes) => new Signature({ keyID, sig: sign(null, bytes, privateKey).toString('hex') }),
  }
}
