import type { LoggedEvent } from '../../../kernel/event.ts'
import type { Consumer } from '../../../kernel/module.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { personIdsOf, personsOf, profileErased, profileMerged, profileUnmerged } from '../../profiles/index.ts'
import { journeyEvents } from '../graph/journey-events.ts'
import { stepRuns } from '../jobs.ts'
import { isAnyPublished, liveJourneys } from '../versions/journey.ts'
import { comingBy } from './coming-by.ts'
import { enter } from './enter.ts'
import { endErased, joinRuns, partRuns } from './join-runs.ts'
import { moveRuns } from './move-runs.ts'

export type Logged = LoggedEvent<Record<string, unknown>>

const joining: readonly string[] = [profileMerged, profileUnmerged, profileErased].map(({ type }) => type)

/**
 * Journeys follow the log: what happens to people brings them in, moves them on, takes them out and reaches goals. The
 * steps that follow are taken by a job, so that a slow one keeps nobody's events waiting.
 *
 * NOTE one lane: people who are merged come from events of several profiles, which lanes would take side by side.
 */
export const followLog: Consumer = {
  name: 'journeys',
  reactions: [],
  together: { types: [...new Set([...journeyEvents.map(({ type }) => type), ...joining])], react: follow },
}

async function follow(tx: Tx, events: readonly Logged[]): Promise<void> {
  if (!(await isAnyPublished(tx))) return
  for (const event of events) if (joining.includes(event.type)) await join(tx, event)
  const told = events.filter(({ profileId, type }) => profileId !== null && !joining.includes(type))
  let isWork = false
  for (const wave of wavesOf(told)) isWork = (await followWave(tx, wave)) || isWork
  if (isWork) await tx.enqueue(stepRuns({}))
}

/** Every person once in each, so that what one event does is done before her next. */
function wavesOf(events: readonly Logged[]): Logged[][] {
  const waves: Logged[][] = []
  const seen = new Map<string, number>()
  for (const event of events) {
    const place = seen.get(event.profileId!) ?? 0
    seen.set(event.profileId!, place + 1)
    waves[place] = [...(waves[place] ?? []), event]
  }
  return waves
}

/** @returns whether somebody has a step to take now */
async function followWave(tx: Tx, events: readonly Logged[]): Promise<boolean> {
  const profileIds = [...new Set(events.map(({ profileId }) => profileId!))]
  const persons = await personsOf(tx, profileIds)
  const all = await personIdsOf(tx, profileIds)
  const moved = await moveRuns(tx, events, { persons, profileIds: [...new Set([...all.values()].flat())] })
  const coming = await comingBy(tx, await liveJourneys(tx), events, persons)
  const begun = await enter(tx, coming)
  return moved || begun.length > 0
}

async function join(tx: Tx, { type, data, profileId }: Logged): Promise<void> {
  if (type === profileErased.type) await endErased(tx, [profileId!])
  else if (type === profileMerged.type) await joinRuns(tx, profileId!, data['mergedId'] as string)
  else await partRuns(tx, profileId!)
}
