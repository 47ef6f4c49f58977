import type { Tx } from '../../kernel/transaction.ts'
import { query } from '../../kernel/query.ts'
import { noteReading } from './note-reading.ts'
import { readSendToken, signingKey } from './send-token.ts'

/**
 * Notes by which mail somebody left, from the mark in the link she followed. Repeating it changes nothing.
 *
 * @returns the send; nothing where the mark is missing, wrong, or of somebody else's mail
 */
export async function noteUnsubscribed(
  tx: Tx,
  { mark, profileId }: { mark: string | undefined; profileId: string },
): Promise<string | undefined> {
  const sendId = mark && readSendToken(await signingKey(tx), 'leave', mark)
  if (!sendId) return undefined
  const [hers] = await query(tx, 'select 1 from messaging.send where id = $1 and profile_id = $2', [sendId, profileId])
  if (!hers) return undefined
  await noteReading(tx, sendId, 'unsubscribed_at', tx.now)
  await query(tx, 'update messaging.send set unsubscribed_at = $2 where id = $1 and unsubscribed_at is null', [
    sendId,
    tx.now,
  ])
  return sendId
}
