import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { heard } from './heard-event.ts'

const mostTogether = 200

/**
 * Announces answers that came when nobody announced them, and that still wait for staff: each once, oldest first, so many
 * at a time. What staff have seen to stays where it is.
 *
 * @returns whether there may be more
 */
export async function tellEarlierReplies(tx: Tx): Promise<boolean> {
  const told = await query<{ heardId: string; profileId: string | null; isText: boolean }>(
    tx,
    `update messaging.reply set is_told = true where id in (
       select id from messaging.reply where not is_told and done_at is null order by id limit ${mostTogether}
       for update skip locked)
     returning id as "heardId", profile_id as "profileId", from_address like '+%' as "isText"`,
  )
  for (const { heardId, profileId, isText } of told.toSorted((a, b) => (a.heardId < b.heardId ? -1 : 1)))
    await tx.publish(heard({ heardId, profileId, channel: isText ? 'sms' : 'email', isObeyed: false }))
  return told.length === mostTogether
}
