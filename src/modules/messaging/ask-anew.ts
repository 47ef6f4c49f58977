import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Automation } from './message-order.ts'

/**
 * Holds back what is due in the outbox, of one automation or to one country, so that it is asked once more whether it may
 * leave before it does: it was written when it might, and has waited since. Orders' own notices and what a server was
 * given are left alone.
 */
export const askAnew = (
  tx: Tx,
  { kind, id, country }: Partial<Pick<Automation, 'kind' | 'id'>> & { country?: string | null },
): Promise<unknown> =>
  query(
    tx,
    `update messaging.send set state = 'held', next_at = $1, counted_at = null, rank_of_week = null
     where state = 'queued' and next_at is not null and claim is null and purpose <> 'order' and not is_test
       and ($2::text is null or (automation_kind = $2 and automation_id = $3)) and ($4::text is null or country = $4)`,
    [tx.now, kind ?? null, id ?? null, country ?? null],
  )
