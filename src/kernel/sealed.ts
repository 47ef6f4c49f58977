import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** What was sealed cannot be opened: it was changed, or the shop's secret is another one now. */
export class SealBroken extends Error {}

/**
 * Makes a secret of somebody else (a token, a private key) fit to lie in the database: without the shop's own secret,
 * which lies elsewhere, neither the database nor a backup tells it. AES-256-GCM under a key of its own for each place.
 *
 * @param shopSecret what only this shop knows
 * @param place where it is kept, e.g. `channel:twilio`; what is sealed for one place opens at no other
 */
export function seal(shopSecret: string, place: string, plain: string): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, keyFor(shopSecret, place), iv)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** @throws {SealBroken} when it was not sealed with this secret for this place */
export function unseal(shopSecret: string, place: string, sealed: Buffer): string {
  try {
    const decipher = createDecipheriv(algorithm, keyFor(shopSecret, place), sealed.subarray(0, ivBytes))
    decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
    return decipher.update(sealed.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch (error) {
    throw new SealBroken(`What was sealed for ${place} does not open with this shop’s secret`, { cause: error })
  }
}

const keyFor = (shopSecret: string, place: string): Buffer =>
  Buffer.from(hkdfSync('sha256', shopSecret, '', `sealed:${place}`, 32))
