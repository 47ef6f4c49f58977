import { createHash } from 'node:crypto'
import type { Request } from '../server.ts'

/**
 * Stands for a visitor for one day: a hash of her address and browser with the day's salt, of which 64 bits are kept.
 *
 * The address itself is never kept. Once the salt is forgotten nobody can tell whose hash it was, or which of two days'
 * hashes are one person's. People behind one address with the same browser count as one; who changes networks as two.
 */
export function visitorOf(request: Request, salt: Buffer): string {
  const hash = createHash('sha256').update(salt)
  for (const part of [request.ip, request.headers['user-agent'] ?? '']) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** She has asked not to be measured: Global Privacy Control (w3.org/TR/gpc), or Do Not Track. */
export const asksNotTo = ({ headers }: Request): boolean => headers['sec-gpc'] === '1' || headers['dnt'] === '1'
