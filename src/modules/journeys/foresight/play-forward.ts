import { days, later } from '../../../kernel/clock.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { listTemplates } from '../../templates/index.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import { lintJourney } from '../graph/lint-journey.ts'
import type { Problem } from '../graph/problem.ts'
import { getJourney } from '../versions/find-journeys.ts'
import type { Walked } from '../runs/arrive.ts'
import { walk } from '../runs/walk.ts'
import type { Lack } from './foresee-lacks.ts'
import { imaginePeople, type PeopleAsked } from './imagine-people.ts'
import { type ImaginedMessage, imaginedWorld } from './imagined-world.ts'
import { comeIn, happen, nextOf, type Track, tell, tracksOf } from './tracks.ts'

export interface PlayAsked extends PeopleAsked {
  /** What to play; the draft or live version of a journey when left out. */
  readonly graph?: JourneyGraph | undefined
  readonly journeyId?: string | undefined
}

export interface Played {
  from: Date
  until: Date
  looked: number
  entered: number
  heldOut: number
  steps: { step: string; entered: number; sent: number; withheld: number; ended: number }[]
  messages: ImaginedMessage[]
  /** To whom which message could not be written, and what is missing; at most 500. */
  lacks: Lack[]
  /** What becomes of the first who come in, step by step. */
  lanes: { personId: string; words: { at: Date; step: string; what: string }[] }[]
  byDay: { day: string; sent: number }[]
  problems: Problem[]
}

const mostMessages = 2_000
const mostLacks = 500
const mostLanes = 50
/** Rounds in which everybody does one thing; more than a journey of a year has waits. */
const mostRounds = 2_000

/**
 * Plays a journey forward on a copy of real people: the very walk that people take, in a world that only looks, on a
 * clock that jumps from one thing to the next. Who would get what and when; nothing is written or sent.
 *
 * Nothing is played while the graph does not fit together; `problems` says why.
 *
 * @throws {JourneyUnknown}
 * @throws {SegmentUnknown}
 */
export async function playForward(read: Read, asked: PlayAsked): Promise<Played> {
  const graph = await graphToPlay(read, asked)
  const problems = await lintJourney(read, graph)
  const until = later(read.now, days(asked.days))
  const empty = {
    from: read.now,
    until,
    looked: 0,
    entered: 0,
    heldOut: 0,
    steps: [],
    messages: [],
    lacks: [],
    lanes: [],
    byDay: [],
  }
  if (problems.some(({ isWarning, code }) => !isWarning && code !== 'template-missing')) return { ...empty, problems }

  const people = await imaginePeople(read, graph, asked)
  const templates = new Map((await listTemplates(read)).map((one) => [one.id, one]))
  const world = imaginedWorld(read, people, templates)
  const id = asked.journeyId ?? 'played'
  const tracks = tracksOf({ id, graph, people, assume: asked.assume, from: read.now, until })
  for (let round = 0; round < mostRounds; round++) {
    const moving: Track[] = []
    for (const track of tracks) {
      const next = nextOf(track, until)
      if (!next) continue
      if (next.what === 'event') tell(track, next.event)
      else if (next.what === 'comes') comeIn(track, next.at, next.data)
      else if (next.what === 'happens') happen(track, next)
      else track.now = next.run
      moving.push(track)
    }
    if (moving.length === 0) break
    const walking = moving.filter(({ now }) => now !== undefined)
    const walked = await walk(
      world,
      walking.map(({ now }) => now!),
    )
    for (const [place, track] of walking.entries()) keep(track, walked[place]!)
  }
  return {
    ...empty,
    ...summary(tracks, world.messages),
    lacks: world.lacks.slice(0, mostLacks),
    looked: people.size,
    problems,
  }
}

async function graphToPlay(read: Read, { graph, journeyId }: PlayAsked): Promise<JourneyGraph> {
  if (graph) return graph
  const journey = await getJourney(read, journeyId!)
  return journey.draft?.graph ?? journey.graph
}

function keep(track: Track, { run, visits, isUnfit }: Walked): void {
  track.now = undefined
  track.runs = track.runs.filter(({ id }) => id !== run.id)
  if (!isUnfit) track.runs.push(run)
  track.visits.push(...visits)
  if (run.state === 'failed') {
    track.visits.push({ visit: run.visit, step: run.step, at: run.now, outcome: 'failed', about: { error: run.error } })
  }
}

function summary(tracks: readonly Track[], messages: ImaginedMessage[]): Partial<Played> {
  const steps = new Map<string, Played['steps'][number]>()
  const of = (step: string) => {
    const known = steps.get(step) ?? { step, entered: 0, sent: 0, withheld: 0, ended: 0 }
    steps.set(step, known)
    return known
  }
  for (const { visits, runs } of tracks) {
    for (const { step, outcome } of visits) {
      of(step).entered++
      if (outcome === 'sent' || outcome === 'in-digest') of(step).sent++
      if (outcome === 'withheld') of(step).withheld++
    }
    for (const { state, step, isHeldOut } of runs) if (state === 'ended' && !isHeldOut) of(step).ended++
  }
  const sorted = messages.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const days = Map.groupBy(
    sorted.filter(({ withheld }) => withheld === null),
    ({ at }) => at.toISOString().slice(0, 10),
  )
  const came = tracks.filter(({ runs }) => runs.length > 0)
  const runs = tracks.flatMap((track) => track.runs)
  return {
    entered: runs.filter(({ isHeldOut }) => !isHeldOut).length,
    heldOut: runs.filter(({ isHeldOut }) => isHeldOut).length,
    steps: [...steps.values()],
    messages: sorted.slice(0, mostMessages),
    lanes: came.slice(0, mostLanes).map(({ person: { personId }, visits }) => ({
      personId,
      words: visits.map(({ at, step, outcome, about }) => ({
        ...{ at, step },
        what: typeof about['because'] === 'string' ? `${outcome}: ${about['because']}` : outcome,
      })),
    })),
    byDay: [...days].map(([day, sent]) => ({ day, sent: sent.length })),
  }
}
