import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt with 16 MB: about 50 ms on a kiosk's processor, for a PIN of six digits that cannot carry its own weight. */
const COST = { N: 16_384, r: 8, p: 1 }
const KEY_BYTES = 32
const SALT_BYTES = 16

const derive = (pin: string, salt: Buffer): Promise<Buffer> => new Promise((resolve, reject) => {
  scrypt(pin, salt, KEY_BYTES, COST, (error, key) => { if (error) reject(error); else resolve(key) })
})

/** A PIN as it is stored: salt and hash, base64. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  return `${salt.toString('base64')}:${(await derive(pin, salt)).toString('base64')}`
}

/** Whether a PIN is the stored one. */
export async function isPin(pin: string, stored: string): Promise<boolean> {
  const [salt = '', key = ''] = stored.split(':').map((part) => Buffer.from(part, 'base64'))
  const derived = await derive(pin, Buffer.from(salt))
  return derived.length === key.length && timingSafeEqual(derived, Buffer.from(key))
}

/** Six to twelve digits, not all the same, no run like 123456 or 987654 (design.md §11). */
export function isWeakPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])))
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0)
}
