import { createHmac, createSecretKey, hash, type KeyObject, timingSafeEqual } from 'node:crypto'

/** What is stored of a secret that was made from at least 128 random bits: its SHA-256. */
export const digest = (secret: string): Buffer => hash('sha256', secret, 'buffer')

/** Compares two digests in a time that does not depend on where they differ. */
export const sameDigest = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)

const keys = new WeakMap<Buffer, KeyObject>()

/** HMAC-SHA-256 of these parts, one after the other. A key is prepared once: that takes longer than to sign. */
export function signatureWith(key: Buffer, ...parts: readonly (string | Buffer)[]): Buffer {
  let prepared = keys.get(key)
  if (!prepared) keys.set(key, (prepared = createSecretKey(key)))
  const hmac = createHmac('sha256', prepared)
  for (const part of parts) hmac.update(part)
  return hmac.digest()
}
