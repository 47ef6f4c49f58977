import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { personIds } from '../../profiles/index.ts'
import { type Condition, holdsFor, knowFor } from '../../segments/index.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import { eventName } from '../graph/step-name.ts'
import { RunUnknown } from '../refusals.ts'
import { hasEnded } from '../versions/journey.ts'
import { isHeldOut, whyNot } from './enter.ts'
import { type Run, runRows } from './list-runs.ts'
import { type Telling, wordsOf } from './run-words.ts'
import { tellingFor } from './telling.ts'

/** One step that she took. */
export interface Visit {
  visit: number
  step: string
  at: Date
  outcome: string
  about: Record<string, unknown>
}

export interface ExplainedRun extends Run {
  readonly visits: readonly Visit[]
  /** Where she stands, until when and why; in plain sentences. */
  readonly words: readonly string[]
}

/** Why somebody is in a journey, or is not. */
export interface ExplainedJourney {
  readonly journeyId: string
  readonly name: string
  readonly isIn: boolean
  readonly words: readonly string[]
  /** Hers, the latest first. */
  readonly runs: readonly (Run & { readonly visits: readonly Visit[] })[]
}

const mostRuns = 20
const mostVisits = 500

/** One run with every step she took. @throws {RunUnknown} */
export async function explainRun(read: Read, runId: string): Promise<ExplainedRun> {
  const [run] = await query<Run>(read, `${runRows} where r.id = $1`, [runId])
  if (!run) throw new RunUnknown()
  const visits = (await visitsOf(read, [runId])).get(runId) ?? []
  const { tellingOf } = await tellingFor(read, [run], run.personId)
  return { ...run, visits, words: wordsOf(run, visits, tellingOf(run)) }
}

interface Asked {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly graph: JourneyGraph
}

/**
 * For each journey that was ever live, or one of them: whether somebody is in it, and why not where she is not; judged
 * as it stands this moment.
 */
export async function explainJourneys(read: Read, profileId: string, journeyId?: string): Promise<ExplainedJourney[]> {
  const hers = await personIds(read, profileId)
  const journeys = await query<Asked>(
    read,
    `select j.id, j.name, j.state, v.graph from journeys.journey j
     join journeys.version v on v.journey_id = j.id and v.version = j.live_version
     where ($1::uuid is null or j.id = $1) and (j.state in ('live', 'paused') or $1 is not null)
     order by j.name, j.id limit 200`,
    [journeyId ?? null],
  )
  const runs = await query<Run>(
    read,
    `${runRows} where r.person_id = any($1::uuid[]) and r.journey_id = any($2::uuid[])
     order by r.entered_at desc, r.id desc limit 500`,
    [hers, journeys.map(({ id }) => id)],
  )
  const visits = await visitsOf(
    read,
    runs.map(({ id }) => id),
  )
  const { tellingOf, at } = await tellingFor(read, runs, hers[0]!)
  const wheres = journeys.flatMap(({ graph }) => graph.where ?? [])
  const known = (await knowFor(read, [hers[0]!], wheres)).get(hers[0]!)
  const fits = (condition: Condition) => holdsFor(condition, known, hers[0]!, read.now)
  return journeys.map((journey) => {
    const ofIt = runs.filter((run) => run.journeyId === journey.id).slice(0, mostRuns)
    const open = ofIt.find(({ state }) => state !== 'ended')
    return {
      ...{ journeyId: journey.id, name: journey.name, isIn: open !== undefined && !open.isHeldOut },
      words: open
        ? wordsOf(open, visits.get(open.id) ?? [], tellingOf(open))
        : whyOut(journey, hers[0]!, ofIt, { fits, tellingOf, at, now: read.now }),
      runs: ofIt.map((run) => ({ ...run, visits: visits.get(run.id) ?? [] })),
    }
  })
}

interface Judging {
  readonly fits: (condition: Condition) => boolean
  readonly tellingOf: (run: Run) => Telling
  readonly at: (instant: Date) => string
  readonly now: Date
}

function whyOut(
  { id, graph, state }: Asked,
  personId: string,
  runs: readonly Run[],
  { fits, tellingOf, at, now }: Judging,
): string[] {
  const words: string[] = []
  const [last] = runs
  if (last) words.push(...wordsOf(last, [], tellingOf(last)))
  if (state === 'paused') words.push('The journey is paused: nobody comes in.')
  if (state === 'archived') words.push('The journey was put away: nobody comes in.')
  if (hasEnded(graph, now)) words.push(`The journey ended on ${graph.endsAt!}.`)
  if (isHeldOut({ id, graph }, personId)) {
    words.push(`She is one of the ${graph.holdout!} percent who are held out to measure by.`)
  }
  if (graph.where && !fits(graph.where)) words.push('She does not fit who may come in, as things stand now.')
  const again = whyNot(
    graph,
    runs.map(({ enteredAt, endedAt }) => ({ leftAt: endedAt, enteredAt })),
    now,
  )
  if (again === 'was-in-it') words.push('She was in it, and it may be entered once only.')
  if (again === 'too-soon' && last) {
    const again = later(last.enteredAt, days(graph.reentry.days!))
    words.push(`She was in it less than ${graph.reentry.days!} days ago, and may come in again from ${at(again)} on.`)
  }
  if (words.length === 0 || (last && !again && words.length === 1)) words.push(notYet(graph))
  return words
}

function notYet({ start }: JourneyGraph): string {
  switch (start.on) {
    case 'event':
      return `What starts it, “${eventName(start.event)}”, has not happened to her since it went live.`
    case 'segment-entered':
      return 'She has not come into its segment since it went live; who belonged to it before does not count as coming in.'
    case 'segment-left':
      return 'She has not left its segment since it went live.'
    case 'date':
      return `The day by her ${start.trait} has not come since it went live, or is not known.`
    default:
      return 'Nothing has brought her in since it went live.'
  }
}

async function visitsOf(read: Read, runIds: readonly string[]): Promise<Map<string, Visit[]>> {
  const rows = await query<Visit & { runId: string }>(
    read,
    `select run_id as "runId", visit, step, at, outcome, about from journeys.visit where run_id = any($1::uuid[])
     order by run_id, visit limit ${mostVisits}`,
    [runIds],
  )
  const found = new Map<string, Visit[]>()
  for (const { runId, ...visit } of rows) found.set(runId, [...(found.get(runId) ?? []), visit])
  return found
}
