import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'

/** Whether she is mailed when reviews change. */
export async function wantsMails(read: Read, userId: string): Promise<boolean> {
  return (await query(read, 'select from topics.reader where user_id = $1', [userId])).length > 0
}

/** Has somebody on the staff mailed when reviews change, or no longer; again changes nothing. */
export async function setWantsMails(tx: Tx, { userId, wants }: { userId: string; wants: boolean }): Promise<void> {
  if (wants) {
    await query(tx, 'insert into topics.reader (user_id, since) values ($1, $2) on conflict do nothing', [
      userId,
      tx.now,
    ])
  } else {
    await query(tx, 'delete from topics.reader where user_id = $1', [userId])
  }
}
