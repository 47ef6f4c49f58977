import { randomBytes, randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const idBytes = 16
/** Drawn for so many ids at a time: each draw by itself costs more than making the id. */
const pool = new Uint8Array(idBytes * 256)
let drawn = pool.length

/** A new identity for a row: UUID version 7 (RFC 9562), so that rows of one time lie together in an index. */
export function newId(): string {
  if (drawn === pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  const random = pool.subarray(drawn, (drawn += idBytes))
  return v7({ rng: () => random })
}

/** A secret that a link or cookie carries: 192 random bits, URL-safe, 32 characters. */
export const newToken = (): string => randomBytes(24).toString('base64url')
