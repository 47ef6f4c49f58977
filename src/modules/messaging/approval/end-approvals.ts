import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { endHeld, refuseNotices } from './move-notices.ts'

/** What nobody asks for again within this time after it was approved was given up by whoever ordered it. */
const givenUpAfterMs = days(3)

/** Ends what waited for a second pair of eyes until it had lost its purpose; and what was approved and not asked for again. */
export async function endApprovals(tx: Tx): Promise<void> {
  const late = await query<{ key: string; sendId: string | null }>(
    tx,
    `update messaging.approval_item set state = 'expired', letter = null
     where state in ('waiting', 'sent-back') and expires_at <= $1 returning key, send_id as "sendId"`,
    [tx.now],
  )
  await refuseNotices(
    tx,
    late.flatMap(({ sendId }) => sendId ?? []),
    'expired',
  )
  await endHeld(
    tx,
    late.map(({ key }) => key),
    { reason: 'expired', details: null },
  )
  await query(
    tx,
    `update messaging.approval_item set letter = null, state = case when send_id is null then 'gone' else 'left' end
     where state = 'approved' and decided_at < $1`,
    [later(tx.now, -givenUpAfterMs)],
  )
}

const keptMs = days(190)

/** Forgets what ended long ago, some at a time. @returns whether there may be more */
export async function forgetOldApprovals(tx: Tx): Promise<boolean> {
  const gone = await query(
    tx,
    `delete from messaging.approval_item where id in (
       select id from messaging.approval_item
       where asked_at < $1 and state not in ('waiting', 'sent-back', 'approved') order by asked_at limit 5000)
     returning 1`,
    [later(tx.now, -keptMs)],
  )
  return gone.length === 5_000
}
