import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { isFollowed } from '../../segments/index.ts'
import { goalReached } from '../events.ts'
import { tally } from '../figures/tally.ts'
import { happenedOutcome } from '../steps/waiting.ts'
import { arrive, type Walked } from './arrive.ts'
import type { Logged } from './follow.ts'
import { lockRunsOf, walkingOf } from './load-runs.ts'
import { cancels, concerns, isBehind, moves } from './matches.ts'
import type { Walking } from './run.ts'
import { writeWalked } from './write-walked.ts'

interface Whose {
  /** Who answers for each profile. */
  readonly persons: ReadonlyMap<string, string>
  /** All that these people are known by. */
  readonly profileIds: readonly string[]
}

/**
 * What events, one for each person, do to the runs that there are: end those that they cancel, move those that wait for
 * them, and reach goals.
 *
 * @returns whether somebody has a step to take now
 */
export async function moveRuns(tx: Tx, events: readonly Logged[], { persons, profileIds }: Whose): Promise<boolean> {
  const rows = await lockRunsOf(tx, profileIds)
  if (rows.length === 0) return false
  const runs = await walkingOf(tx, rows)
  const eventOf = new Map(events.map((event) => [persons.get(event.profileId!) ?? event.profileId!, event] as const))
  const changed: Walked[] = []
  const reached: { run: Walking; at: Date }[] = []
  for (const [place, run] of runs.entries()) {
    const event = eventOf.get(run.personId)
    if (!event) continue
    if (rows[place]!.goalAt === null && reaches(run, event)) reached.push({ run, at: event.at })
    const one = run.state === 'ended' ? undefined : movedBy(run, event)
    if (one) changed.push(one)
  }
  await writeWalked(tx, changed)
  await noteGoals(tx, reached)
  return changed.some(({ run }) => run.state === 'active')
}

function movedBy(run: Walking, event: Logged): Walked | undefined {
  const one: Walked = { run, visits: [], counts: [], isUnfit: false }
  if (cancels(run, event)) {
    arrive(one, { end: 'cancelled', outcome: 'cancelled', about: { event: event.type, seq: event.seq } })
    return one
  }
  const step = run.graph.steps[run.step]
  if (step?.do !== 'wait-for' || run.awaits === null || !moves(run, event)) return undefined
  arrive(one, happenedOutcome(step, { ...event.data, type: event.type, at: event.at.toISOString() }))
  if (one.run.state !== 'ended') {
    one.run = { ...one.run, dueAt: run.now, knownSeq: isFollowed(event.type) ? event.seq : run.knownSeq }
  }
  return one
}

/** Whether an event is what the journey is for, in the time that counts. */
const reaches = (run: Walking, event: Logged): boolean =>
  run.graph.goal?.event === event.type &&
  run.goalBy !== null &&
  event.at <= run.goalBy &&
  isBehind(run, event) &&
  concerns(run, event)

async function noteGoals(tx: Tx, reached: readonly { run: Walking; at: Date }[]): Promise<void> {
  if (reached.length === 0) return
  await query(
    tx,
    `update journeys.run r set goal_at = now.at from unnest($1::uuid[], $2::timestamptz[]) as now (id, at)
     where r.id = now.id`,
    [reached.map(({ run }) => run.id), reached.map(({ at }) => at)],
  )
  for (const { run } of reached) {
    const { id: runId, journeyId, personId: profileId, isHeldOut } = run
    await tx.publish(goalReached({ runId, journeyId, profileId, isHeldOut }))
  }
  await tally(
    tx,
    reached.map(({ run }) => ({
      ...{ journeyId: run.journeyId, step: '' },
      what: run.isHeldOut ? 'held-out-reached' : 'reached',
    })),
  )
}
