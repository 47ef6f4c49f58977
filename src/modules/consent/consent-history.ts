import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import type { ConsentEntry } from './consent.ts'

/**
 * All that one person ever said about being written to, latest first: the proof that the law asks for.
 *
 * @param limit 1 to 500
 */
export async function consentHistory(read: Read, { profileId, limit = 100 }: { profileId: string; limit?: number }) {
  return query<ConsentEntry>(
    read,
    `select id, profile_id as "profileId", channel, purpose, state, source, wording, country, evidence, by, reason, at
     from consent.entry where profile_id = any($1::uuid[]) order by position desc limit $2`,
    [await personIds(read, profileId), limit],
  )
}
