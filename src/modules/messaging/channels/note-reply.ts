import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { personIds } from '../../profiles/index.ts'
import { noteReading } from '../note-reading.ts'
import { replied } from '../reading-events.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import type { Heard } from './obey.ts'

/** What somebody writes so long after a message counts as an answer to it. */
const answerMs = days(30)

/**
 * Puts what somebody wrote among the answers that staff read, bound to what she was sent last on the channel if that is
 * not long ago; such an answer is announced.
 */
export async function noteReply(tx: Tx, { channel, name }: ChannelAdapter, heard: Heard): Promise<void> {
  const [last] = await query<{ id: string; profileId: string; subject: string }>(
    tx,
    `select id, profile_id as "profileId", subject from messaging.send
     where channel = $1 and profile_id = any($2::uuid[]) and state = 'sent' and sent_at > $3
     order by sent_at desc limit 1`,
    [channel, await personIds(tx, heard.profileId), later(tx.now, -answerMs)],
  )
  await query(tx, insertReply, [
    ...[tx.newId(), `${name} ${heard.externalId}`.slice(0, 500), last?.id ?? null, heard.profileId],
    ...[heard.from, last?.subject ?? '', heard.text, tx.now],
  ])
  if (!last) return
  await query(tx, 'update messaging.heard set send_id = $2 where id = $1', [heard.id, last.id])
  await noteReading(tx, last.id, 'replied_at', tx.now)
  await tx.publish(replied({ sendId: last.id, profileId: last.profileId }))
}

/** From the very address that was written to: nobody else can write from it. */
const insertReply = `
  insert into messaging.reply (id, message_id, send_id, profile_id, is_from_recipient, from_address, from_name, subject,
    body_text, html, received_at)
  values ($1, $2, $3, $4, true, $5, '', $6, $7, '', $8) on conflict (message_id) do nothing`
