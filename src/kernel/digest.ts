import { createHash, timingSafeEqual } from 'node:crypto'

/** What is stored of a secret that was made from at least 128 random bits: its SHA-256. */
export const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Compares two digests in a time that does not depend on where they differ. */
export const sameDigest = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)
