import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type SendContent, sendColumns } from './send.ts'

/** A message with all that is in it. */
export async function findSend(read: Read, sendId: string): Promise<SendContent | undefined> {
  const rows = await query<SendContent>(read, `select ${sendColumns} from messaging.send where id = $1`, [sendId])
  return rows[0]
}
