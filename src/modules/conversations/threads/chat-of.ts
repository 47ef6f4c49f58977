import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { personIds } from '../../profiles/index.ts'
import { type Thread, threadColumns } from './thread.ts'

/**
 * The chat of a profile, held for this transaction: her own, else the latest of the person to whom she belongs, so that
 * what was meant for a guest reaches her who has signed in since.
 */
export async function lockChatOf(tx: Tx, profileId: string): Promise<Thread | undefined> {
  const [thread] = await query<Thread>(
    tx,
    `select ${threadColumns} from conversations.thread where channel = 'chat' and profile_id = any($1::uuid[])
     order by profile_id = $2 desc, last_at desc, id limit 1 for update`,
    [await personIds(tx, profileId), profileId],
  )
  return thread
}
