import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { holdAutomation, letAutomationGo } from '../../messaging/index.ts'
import { journeyPaused, journeyResumed } from '../events.ts'
import { JourneyNotLive } from '../refusals.ts'
import { lockJourney } from './journey.ts'

/**
 * Nobody comes in any more, and who is in it stays where she is: nothing is sent, and what is in the outbox stays there.
 * What she does meanwhile still cancels her run, and counts where it is waited for. Again is harmless.
 *
 * @throws {JourneyUnknown}
 * @throws {JourneyArchived}
 * @throws {JourneyNotLive} of a draft
 */
export async function pauseJourney(tx: Tx, id: string): Promise<void> {
  const { state } = await lockJourney(tx, id)
  if (state === 'paused') return
  if (state === 'draft') throw new JourneyNotLive()
  await query(tx, `update journeys.journey set state = 'paused', changed_at = $2 where id = $1`, [id, tx.now])
  await holdAutomation(tx, { kind: 'journey', id })
  await tx.publish(journeyPaused({ journeyId: id }))
}

/**
 * The journey goes on: people come in again, and whose time came meanwhile takes her next step within seconds. What waited in
 * the outbox is asked anew whether it may leave. Again is harmless.
 *
 * @throws {JourneyUnknown}
 * @throws {JourneyArchived}
 * @throws {JourneyNotLive} of a draft
 */
export async function resumeJourney(tx: Tx, id: string): Promise<void> {
  const { state } = await lockJourney(tx, id)
  if (state === 'live') return
  if (state === 'draft') throw new JourneyNotLive()
  await query(tx, `update journeys.journey set state = 'live', changed_at = $2, live_at = $2 where id = $1`, [
    ...[id, tx.now],
  ])
  await letAutomationGo(tx, { kind: 'journey', id })
  await tx.publish(journeyResumed({ journeyId: id }))
}
