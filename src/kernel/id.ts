import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const idBytes = 16
const tokenBytes = 24
/** Drawn for so many ids at a time: each draw by itself costs more than making the id. */
const pool = Buffer.alloc(idBytes * 256)
let drawn = pool.length

/** The next bytes of what was drawn; nobody is given them again. */
function randomOf(bytes: number): Buffer {
  if (drawn + bytes > pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  return pool.subarray(drawn, (drawn += bytes))
}

let msecs = 0
let seq = 0

/**
 * A new identity for a row: UUID version 7 (RFC 9562), so that rows of one time lie together in an index. Those of one
 * process go up, also within a millisecond and while its clock is set back (section 6.2, method 1).
 */
export function newId(): string {
  const random = randomOf(idBytes)
  // eslint-disable-next-line no-restricted-syntax -- an id tells when the machine made it, in whichever time its Tx stands
  const now = Date.now()
  if (now > msecs) {
    msecs = now
    // Half of what there is, so that a millisecond cannot count beyond its end.
    seq = ((random[6]! << 24) | (random[7]! << 16) | (random[8]! << 8) | random[9]!) >>> 1
  } else seq++
  return v7({ random, msecs, seq })
}

/** A secret that a link or cookie carries: 192 random bits, URL-safe, 32 characters. */
export const newToken = (): string => randomOf(tokenBytes).toString('base64url')
