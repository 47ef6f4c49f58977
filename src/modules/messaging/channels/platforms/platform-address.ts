import { query } from '../../../../kernel/query.ts'
import type { Tx } from '../../../../kernel/transaction.ts'

/** Where somebody is on a platform: the adapter, and her id there. */
export interface PlatformAddress {
  readonly adapter: string
  readonly address: string
}

/**
 * Somebody wrote to the shop on a platform: from then on she may be written to there about what she bought, also where she
 * had stopped it before. Safe to repeat.
 */
export async function openAddress(
  tx: Tx,
  { adapter, address, profileId }: PlatformAddress & { profileId: string },
): Promise<void> {
  await query(
    tx,
    `insert into messaging.platform_address as known (adapter, address, profile_id, opened_at, heard_at)
     values ($1, $2, $3, $4, $4)
     on conflict (adapter, address) do update set heard_at = excluded.heard_at, profile_id = excluded.profile_id,
       opened_at = case when known.ended_at is null then known.opened_at else excluded.opened_at end,
       ended_at = null, ended_because = null`,
    [adapter, address, profileId, tx.now],
  )
}

/**
 * Nothing is written there any more until she writes again: she stopped it (`stopped`), or the platform says that nobody
 * is reached there (`gone`). Safe to repeat.
 */
export async function endAddress(
  tx: Tx,
  { adapter, address }: PlatformAddress,
  because: 'stopped' | 'gone',
): Promise<void> {
  await query(
    tx,
    `update messaging.platform_address set ended_at = $3, ended_because = $4
     where adapter = $1 and address = $2 and ended_at is null`,
    [adapter, address, tx.now, because],
  )
}
