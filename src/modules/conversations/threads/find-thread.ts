import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { ThreadUnknown } from '../refusals.ts'
import { type Thread, threadColumns } from './thread.ts'

export async function findThread(read: Read, threadId: string): Promise<Thread | undefined> {
  const [thread] = await query<Thread>(read, `select ${threadColumns} from conversations.thread where id = $1`, [
    threadId,
  ])
  return thread
}

/** @throws {ThreadUnknown} */
export async function getThread(read: Read, threadId: string): Promise<Thread> {
  const thread = await findThread(read, threadId)
  if (!thread) throw new ThreadUnknown()
  return thread
}

/**
 * The thread, held for this transaction: whoever else wants to say something in it waits.
 *
 * @throws {ThreadUnknown}
 */
export async function lockThread(tx: Tx, threadId: string): Promise<Thread> {
  const [thread] = await query<Thread>(
    tx,
    `select ${threadColumns} from conversations.thread where id = $1 for update`,
    [threadId],
  )
  if (!thread) throw new ThreadUnknown()
  return thread
}

/** Notes that something of it changed, so that whoever looks at it looks again. */
export async function touchThread(tx: Tx, threadId: string): Promise<void> {
  await query(tx, 'update conversations.thread set version = version + 1, changed_at = $2 where id = $1', [
    threadId,
    tx.now,
  ])
}

/** The newest version of each of these, and of all that changed since an instant: what live pages ask again and again. */
export const threadVersions = (
  read: Read,
  { ids, since }: { ids: readonly string[]; since: Date | undefined },
): Promise<{ id: string; version: number }[]> =>
  query(
    read,
    `select id, version from conversations.thread where id = any($1::uuid[]) or changed_at >= $2
     order by changed_at desc limit 2000`,
    [ids, since ?? null],
  )
