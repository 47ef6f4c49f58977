import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { keyedHash, readSignedId } from './secret.ts'

/** Of a code: 72 bits that only this shop can make, as twelve characters. */
const codeBytes = 9

/** Short names for the links of messages about lines, in the order of their ids: `Xk2_a0Bc9-dE`. */
export const shortCodes = (read: Read, askingIds: readonly string[]): Promise<string[]> =>
  Promise.all(askingIds.map((id) => codeOf(read, id)))

async function codeOf(read: Read, askingId: string): Promise<string> {
  return (await keyedHash(read, 'short', askingId)).subarray(0, codeBytes).toString('base64url')
}

/** The message about a line that a link names, by its token or by its short code; undefined for one not made here. */
export async function askingOfLink(read: Read, tokenOrCode: string): Promise<string | undefined> {
  if (tokenOrCode.length !== (codeBytes * 8) / 6) return readSignedId(read, 'request', tokenOrCode)
  const [row] = await query<{ id: string }>(read, 'select id from reviews.asking where code = $1', [tokenOrCode])
  return row && (await codeOf(read, row.id)) === tokenOrCode ? row.id : undefined
}
