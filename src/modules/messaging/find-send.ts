import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { SendContent } from './send.ts'

export async function findSend(read: Read, sendId: string): Promise<SendContent | undefined> {
  const rows = await query<SendContent>(
    read,
    `select id, key, template, profile_id as "profileId", recipient, locale, subject, html, body_text as "bodyText",
       message_id as "messageId", state, tries, last_error as "lastError", created_at as "createdAt",
       sent_at as "sentAt", purpose, country, bought_at as "boughtAt", unsubscribe_url as "unsubscribeUrl"
     from messaging.send where id = $1`,
    [sendId],
  )
  return rows[0]
}
