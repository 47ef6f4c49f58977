import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { askAnew } from './ask-anew.ts'
import { AlreadyPaused, PauseReasonMissing, PauseUnknown } from './refusals.ts'

export interface PauseWanted {
  /** One country alone; not together with a segment. */
  readonly country?: string | undefined
  /** That is there: see `pauseSegment` of the segments. */
  readonly segment?: { readonly id: string; readonly name: string } | undefined
  readonly reason: string
  readonly by: string
}

/**
 * Lets no advertising and no request for a review leave until staff end it: everywhere, in one country, or to the people
 * of a segment, as when the world is not in the mood for news of tea. Who belongs to the segment is asked as each message
 * is about to leave. What waits in the outbox stays there. Orders' own notices go on.
 *
 * @returns the pause's id
 * @throws {PauseReasonMissing}
 * @throws {AlreadyPaused} when there is such a pause
 */
export async function pauseMessages(tx: Tx, { country, segment, reason, by }: PauseWanted): Promise<string> {
  const why = reason.trim()
  if (why.length === 0 || why.length > 500) throw new PauseReasonMissing()
  const [made] = await query<{ id: string }>(
    tx,
    `insert into messaging.pause (id, country, reason, by, since, segment_id, segment_name)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (coalesce(segment_id::text, country::text, '')) where ended_at is null do nothing returning id`,
    [tx.newId(), country?.toUpperCase() ?? null, why, by, tx.now, segment?.id ?? null, segment?.name ?? null],
  )
  if (!made) throw new AlreadyPaused()
  return made.id
}

/**
 * Lets messages leave again. What waited in the outbox is asked anew within a minute whether it may leave, since it may be
 * night by now; what was not written yet is ordered anew within half an hour.
 *
 * @throws {PauseUnknown} when there is none, or it has ended
 */
export async function endPause(tx: Tx, { pauseId, by }: { pauseId: string; by: string }): Promise<void> {
  const [ended] = await query<{ country: string | null }>(
    tx,
    'update messaging.pause set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null returning country',
    [pauseId, tx.now, by],
  )
  if (!ended) throw new PauseUnknown()
  await askAnew(tx, { country: ended.country })
}
