import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** Notes that somebody was there: looked, signed in, bought, wrote. Late and repeated news change nothing that is later. */
export async function notePresence(
  tx: Tx,
  seen: { profileId: string | null | undefined; at: Date; type: string },
): Promise<void> {
  if (!seen.profileId) return
  await query(
    tx,
    `insert into habits.presence as known (profile_id, first_at, last_at, last_type) values ($1, $2, $2, $3)
     on conflict (profile_id) do update set first_at = least(known.first_at, excluded.first_at),
       last_at = greatest(known.last_at, excluded.last_at),
       last_type = case when excluded.last_at > known.last_at then excluded.last_type else known.last_type end`,
    [seen.profileId, seen.at, seen.type],
  )
}
