import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { withdrawAutomation } from '../../messaging/index.ts'
import { journeyArchived } from '../events.ts'
import { lockJourney } from './journey.ts'

/**
 * Puts a journey away for good: nobody comes in, and who is in it leaves within a minute. What of it is in the outbox does
 * not leave any more. Its figures stay.
 *
 * @throws {JourneyUnknown}
 * @throws {JourneyArchived} when it was before
 */
export async function archiveJourney(tx: Tx, id: string): Promise<void> {
  await lockJourney(tx, id)
  await query(
    tx,
    `update journeys.journey set state = 'archived', draft_version = null, token_digest = null, changed_at = $2
     where id = $1`,
    [id, tx.now],
  )
  await withdrawAutomation(tx, { kind: 'journey', id })
  await tx.publish(journeyArchived({ journeyId: id }))
}
