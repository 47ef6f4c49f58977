import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { type Thread, type ThreadChannel, threadColumns } from './thread.ts'

export interface ThreadToOpen {
  readonly key: string
  readonly channel: ThreadChannel
  readonly platform?: string | undefined
  readonly address?: string | undefined
  readonly profileId?: string | undefined
  readonly knownBy: Thread['knownBy']
  readonly name?: string | undefined
  readonly subject?: string | undefined
  readonly locale: string
  readonly heldBy: 'helper' | 'nobody'
}

/** The thread of this key, held for this transaction; made where there is none. Two who open it at once get one. */
export async function openThread(tx: Tx, wanted: ThreadToOpen): Promise<Thread> {
  await query(
    tx,
    `insert into conversations.thread (id, key, channel, platform, address, profile_id, known_by, name, subject, locale,
       held_by, last_at, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $12) on conflict (key) do nothing`,
    [
      ...[tx.newId(), wanted.key, wanted.channel, wanted.platform ?? null, wanted.address ?? null],
      ...[wanted.profileId ?? null, wanted.knownBy, wanted.name ?? '', wanted.subject ?? '', wanted.locale],
      ...[wanted.heldBy, tx.now],
    ],
  )
  return (await threadOfKey(tx, [wanted.key]))!
}

/** The latest of the threads with these keys, held for this transaction. */
export async function threadOfKey(tx: Tx, keys: readonly string[]): Promise<Thread | undefined> {
  const [thread] = await query<Thread>(
    tx,
    `select ${threadColumns} from conversations.thread where key = any($1::text[])
     order by last_at desc, id limit 1 for update`,
    [keys],
  )
  return thread
}
