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

/** Binds what she wrote to what she was sent last on the channel, if that is not long ago, and announces the answer. */
export async function noteReply(tx: Tx, { channel }: ChannelAdapter, heard: Heard): Promise<void> {
  const [last] = await query<{ id: string; profileId: string }>(
    tx,
    `select id, profile_id as "profileId" from messaging.send
     where channel = $1 and profile_id = any($2::uuid[]) and state = 'sent' and sent_at > $3
     order by sent_at desc limit 1`,
    [channel, await personIds(tx, heard.profileId), later(tx.now, -answerMs)],
  )
  if (!last) return
  await query(tx, 'update messaging.heard set send_id = $2 where id = $1', [heard.id, last.id])
  await noteReading(tx, last.id, 'replied_at', tx.now)
  await tx.publish(replied({ sendId: last.id, profileId: last.profileId }))
}
