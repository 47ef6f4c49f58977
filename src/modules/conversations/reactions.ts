import { type Consumer, on } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findSend, heard, mailRefused, mailSent } from '../messaging/index.ts'
import { delivered } from './events.ts'
import { noteHeard } from './messages/note-heard.ts'
import { touchThread } from './threads/find-thread.ts'
import type { ThreadChannel } from './threads/thread.ts'

/** What people write on any channel comes into its thread, and what became of answers is noted beside them. */
export const followMessages: Consumer = {
  name: 'conversations',
  reactions: [
    on(heard, (tx, { data }) => noteHeard(tx, data)),
    on(mailSent, (tx, { data: { sendId } }) => noteDelivery(tx, sendId, false), { isApart: true }),
    on(mailRefused, (tx, { data: { sendId } }) => noteDelivery(tx, sendId, true), { isApart: true }),
  ],
}

/** Again changes nothing: what is noted is no longer on its way. */
async function noteDelivery(tx: Tx, sendId: string, isFailed: boolean): Promise<void> {
  const failure = isFailed ? ((await findSend(tx, sendId))?.lastError ?? 'It was refused.') : null
  const [noted] = await query<{ id: string; threadId: string; profileId: string | null; channel: ThreadChannel }>(
    tx,
    `update conversations.message as m set delivery = $2, failure = $3 from conversations.thread as t
     where m.send_id = $1 and m.delivery = 'sending' and t.id = m.thread_id
     returning m.id, m.thread_id as "threadId", t.profile_id as "profileId", t.channel`,
    [sendId, isFailed ? 'failed' : 'sent', failure],
  )
  if (!noted) return
  const { id: messageId, threadId, profileId, channel } = noted
  await touchThread(tx, threadId)
  await tx.publish(delivered({ threadId, messageId, profileId, channel, isFailed }))
}
