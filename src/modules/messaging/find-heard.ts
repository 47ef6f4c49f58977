import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Reply } from './reply.ts'

/** What somebody wrote to the shop, whichever way it came. */
export interface Heard {
  readonly profileId: string | null
  readonly from: string
  /** As she calls herself in a mail; empty elsewhere. */
  readonly fromName: string
  /** Of a mail. */
  readonly subject: string
  readonly text: string
  /** Of a mail that had no plain text: sanitised; empty elsewhere. */
  readonly html: string
  readonly files: Reply['attachments']
  /** Who carried it: `twilio`, `telegram`; of a mail `mail`. */
  readonly adapter: string
  /** What she was sent and seems to answer. */
  readonly sendId: string | null
  /** Until when the platform lets the shop answer; null where it always does. */
  readonly windowUntil: Date | null
  /** Whether it came from the very address that was written to; of a mail others can forge it. */
  readonly isFromRecipient: boolean
  readonly at: Date
}

/** What was heard, by the id in `messaging.heard`; undefined once she has been forgotten. */
export async function findHeard(read: Read, heardId: string): Promise<Heard | undefined> {
  const [found] = await query<Heard>(
    read,
    `select profile_id as "profileId", coalesce(from_address, '') as "from", '' as "fromName", '' as subject,
       body_text as text, '' as html, '[]'::jsonb as files, adapter, send_id as "sendId", window_until as "windowUntil",
       true as "isFromRecipient", at
     from messaging.heard where id = $1
     union all
     select profile_id, from_address, from_name, subject, body_text, html, attachments, 'mail', send_id, null,
       is_from_recipient, received_at
     from messaging.reply where id = $1`,
    [heardId],
  )
  return found
}

/**
 * By what an answer to a mail says which mail it answers: her own Message-ID and those before it, the oldest first.
 * Undefined where the mail that came is not known any more.
 */
export async function answerIds(
  read: Read,
  heardId: string,
): Promise<{ inReplyTo: string; references: string } | undefined> {
  const [found] = await query<{ own: string; answered: string | null; before: string | null }>(
    read,
    `select substr(reply.message_id, 38) as own, send.message_id as answered, send.reference_ids as before
     from messaging.reply left join messaging.send on send.id = reply.send_id
     where reply.id = $1 and reply.message_id like '% %'`,
    [heardId],
  )
  const own = found?.own.replaceAll(/[<>\s]/g, '')
  if (!own?.includes('@')) return undefined
  const ids = [...(found!.before?.split(' ') ?? []), found!.answered, own].filter((id) => id)
  return { inReplyTo: own, references: [...new Set(ids)].slice(-20).join(' ') }
}
