import { digest } from '../../kernel/digest.ts'
import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { CollectChannel } from './source.ts'

/** What the door needs to know of whoever sends. */
export interface Sender {
  readonly keyId: string
  readonly sourceId: string
  readonly channel: CollectChannel
  /** Sites whose pages may send with this key. */
  readonly origins: readonly string[]
}

interface Row extends Sender {
  readonly hash: string
}

/** At most 200 sources with 10 keys each. */
const senders = keep<{ readonly rows: readonly Row[] }>({
  name: 'collecting.keys',
  tables: ['collecting.source', 'collecting.write_key'],
  load: async (read) => ({
    rows: await query<Row>(
      read,
      `select key.id as "keyId", source_id as "sourceId", channel, origins, encode(secret_hash, 'hex') as hash
       from collecting.write_key as key join collecting.source as source on source.id = source_id
       where revoked_at is null`,
    ),
  }),
})

const byHash = new WeakMap<object, ReadonlyMap<string, Sender>>()

/** Who sends with this key; undefined when it is unknown or was revoked. */
export async function senderOfKey(read: Read, key: string): Promise<Sender | undefined> {
  const kept = await senders(read)
  const known = byHash.get(kept) ?? new Map(kept.rows.map((row) => [row.hash, row]))
  byHash.set(kept, known)
  return known.get(digest(key).toString('hex'))
}

/** Whether any source lets pages of this origin send. */
export async function isOriginKnown(read: Read, origin: string): Promise<boolean> {
  return (await senders(read)).rows.some(({ origins }) => origins.includes(origin))
}
