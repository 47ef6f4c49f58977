import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** A new identity for a row: UUID version 7 (RFC 9562), so that rows of one time lie together in an index. */
export const newId = (): string => v7()

/** A secret that a link or cookie carries: 192 random bits, URL-safe, 32 characters. */
export const newToken = (): string => randomBytes(24).toString('base64url')
