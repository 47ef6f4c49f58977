import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import type { Send, SendState } from './send.ts'

export interface SendSearch {
  state?: SendState | undefined
  profileId?: string | undefined
  /** The beginning of an address, or part of a subject. */
  search?: string | undefined
  /** The id of the last mail of the page before. */
  after?: string | undefined
  /** 1 to 100. */
  limit: number
}

/** The outbox, newest first. */
export async function listSends(read: Read, { state, profileId, search, after, limit }: SendSearch): Promise<Send[]> {
  const term = search
    ?.trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '\\$&')
  return query<Send>(
    read,
    `select id, key, channel, template, profile_id as "profileId", recipient, locale, subject, state, tries,
       last_error as "lastError", created_at as "createdAt", sent_at as "sentAt",
       unanswered_at as "unansweredAt"
     from messaging.send
     where ($1::text is null or state = $1)
       and ($2::uuid[] is null or profile_id = any($2))
       and ($3::text is null or recipient like $3 || '%' or lower(subject) like '%' || $3 || '%')
       and ($4::uuid is null or id < $4)
     order by id desc limit $5`,
    [state ?? null, profileId ? await personIds(read, profileId) : null, term || null, after ?? null, limit],
  )
}
