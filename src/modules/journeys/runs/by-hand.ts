import { lastPlace } from '../../../kernel/happened-since.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { getProfile, personsOf } from '../../profiles/index.ts'
import { stepRuns } from '../jobs.ts'
import { JourneyNotLive, MayNotEnter, RunUnknown } from '../refusals.ts'
import { hasEnded, liveJourneys } from '../versions/journey.ts'
import { enter } from './enter.ts'
import { endRuns } from './join-runs.ts'
import { lockOpen, walkingOf } from './load-runs.ts'
import type { RunData, Walking } from './run.ts'

/**
 * Brings somebody into a journey by hand or by its door, whatever starts it; who may come again and where she belongs
 * is asked as ever.
 *
 * @throws {ProfileUnknown}
 * @throws {JourneyNotLive}
 * @throws {MayNotEnter} when she is in it, or was and may not come again
 */
export async function enterByHand(
  tx: Tx,
  journeyId: string,
  profileId: string,
  { data = { trigger: 'by-hand' }, toldAs }: { data?: RunData; toldAs?: string | undefined } = {},
): Promise<string> {
  await getProfile(tx, profileId)
  const journey = (await liveJourneys(tx)).find(({ id }) => id === journeyId)
  if (!journey || hasEnded(journey.graph, tx.now)) throw new JourneyNotLive()
  const personId = (await personsOf(tx, [profileId])).get(profileId) ?? profileId
  const [runId] = await enter(tx, [
    {
      ...{ journey, personId, profileId, subject: '', data, toldAs },
      ...{ at: tx.now, dueAt: tx.now, seq: await lastPlace(tx), startedBy: null, knownSeq: null },
    },
  ])
  if (!runId) throw new MayNotEnter()
  await tx.enqueue(stepRuns({}))
  return runId
}

/** Has a step taken once more that failed. Again changes nothing. @throws {RunUnknown} when the run has ended */
export async function retryRun(tx: Tx, runId: string): Promise<void> {
  const rows = await query(
    tx,
    `update journeys.run set state = 'active', due_at = $2, error = null, because = null
     where id = $1 and state = 'failed' returning 1`,
    [runId, tx.now],
  )
  if (rows.length > 0) return tx.enqueue(stepRuns({}))
  const run = await findRun(tx, runId)
  if (!run || run.state === 'ended') throw new RunUnknown()
}

/** Takes somebody out of a journey. Again changes nothing. @throws {RunUnknown} when the run has ended by itself */
export async function endRun(tx: Tx, runId: string): Promise<void> {
  const open = await walkingOf(tx, await lockOpen(tx, runId))
  if (open.length > 0) return endRuns(tx, open, 'by-hand')
  const run = await findRun(tx, runId)
  if (run?.ending !== 'by-hand') throw new RunUnknown()
}

async function findRun(tx: Tx, id: string): Promise<Pick<Walking, 'state' | 'ending'> | undefined> {
  const [run] = await query<Pick<Walking, 'state' | 'ending'>>(
    tx,
    'select state, ending from journeys.run where id = $1',
    [id],
  )
  return run
}
