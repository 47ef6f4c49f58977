import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { personIds } from '../../profiles/index.ts'
import { noteReading } from '../note-reading.ts'
import { replied } from '../reading-events.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import type { Heard } from './obey.ts'

/** What somebody writes so long after a message counts as an answer to it. */
export const answerMs = days(30)

/**
 * Puts what somebody wrote among the answers that staff read, bound to what she was sent last on the channel if that is
 * not long ago; such an answer is announced. Also to what was handed over a moment ago and is not noted as sent yet.
 */
export async function noteReply(tx: Tx, { channel, name }: ChannelAdapter, heard: Heard): Promise<void> {
  const [last] = await query<AnsweredSend & { subject: string }>(
    tx,
    `select s.id, s.profile_id as "profileId", s.subject, s.answers from messaging.send s
     left join messaging.handover h on h.send_id = s.id and h.adapter = $4 and s.state = 'queued'
     where s.channel = $1 and s.profile_id = any($2::uuid[]) and coalesce(s.sent_at, h.begun_at) > $3
       and s.state in ('sent', 'queued')
     order by coalesce(s.sent_at, h.begun_at) desc, s.id desc limit 1`,
    [channel, await personIds(tx, heard.profileId), later(tx.now, -answerMs), name],
  )
  await query(tx, insertReply, [
    ...[tx.newId(), `${name} ${heard.externalId}`.slice(0, 500), last?.id ?? null, heard.profileId],
    ...[heard.from, last?.subject ?? '', heard.text, tx.now],
  ])
  if (!last) return
  await query(tx, 'update messaging.heard set send_id = $2 where id = $1', [heard.id, last.id])
  await noteAnswer(tx, last, heard.text)
}

/** A message that left, with what could be pressed in answer to it. */
export interface AnsweredSend {
  readonly id: string
  readonly profileId: string
  readonly answers: readonly string[] | null
}

/**
 * Notes and announces that a message was answered.
 *
 * @returns which of its answers it was, from 1; 0 for other words
 */
export async function noteAnswer(tx: Tx, { id, profileId, answers }: AnsweredSend, text: string): Promise<number> {
  await noteReading(tx, id, 'replied_at', tx.now)
  const answer = (answers ?? []).findIndex((each) => bare(each) === bare(text)) + 1
  await tx.publish(replied({ sendId: id, profileId, ...(answer > 0 && { answer }) }))
  return answer
}

/** As somebody may type what stands on a button. */
const bare = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** From the very address that was written to: nobody else can write from it. */
const insertReply = `
  insert into messaging.reply (id, message_id, send_id, profile_id, is_from_recipient, from_address, from_name, subject,
    body_text, html, received_at, is_told)
  values ($1, $2, $3, $4, true, $5, '', $6, $7, '', $8, true) on conflict (message_id) do nothing`
