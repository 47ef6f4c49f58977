import { later } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/id.ts'
import { durationMs } from '../graph/duration.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import type { StepOf } from '../graph/step.ts'
import { arrive, type TakenStep, type Walked } from '../runs/arrive.ts'
import { starts } from '../runs/coming-by.ts'
import { isHeldOut, subjectFor, whyNot } from '../runs/enter.ts'
import type { Logged } from '../runs/follow.ts'
import { cancels, moves, subjectOf } from '../runs/matches.ts'
import { atStart, type RunData, type Walking } from '../runs/run.ts'
import { addDays, dateIn, instantOf, localDay } from '../steps/local-time.ts'
import { occursOn } from '../steps/start.ts'
import { happenedOutcome } from '../steps/waiting.ts'
import type { Imagined, PeopleAsked } from './imagine-people.ts'

/** One person on her way through the time that is played. */
export interface Track {
  readonly journey: { readonly id: string; readonly graph: JourneyGraph }
  readonly person: Imagined
  readonly assume: PeopleAsked['assume']
  /** When she comes in without an event: at once, or on her dates. */
  readonly arrivals: { readonly at: Date; readonly data: RunData }[]
  readonly visits: TakenStep[]
  runs: Walking[]
  /** Up to where she heard. */
  heard: number
  /** Who takes a step in this round. */
  now: Walking | undefined
}

interface Played {
  readonly id: string
  readonly graph: JourneyGraph
  readonly people: ReadonlyMap<string, Imagined>
  readonly assume: PeopleAsked['assume']
  readonly from: Date
  readonly until: Date
}

export const tracksOf = ({ id, graph, people, assume, from, until }: Played): Track[] =>
  [...people.values()].map((person) => ({
    ...{ journey: { id, graph }, person, assume },
    arrivals: arrivalsOf(graph, person, { assume, from, until }),
    ...{ visits: [], runs: [], heard: 0, now: undefined },
  }))

function arrivalsOf(
  { start }: JourneyGraph,
  { zone, traits }: Imagined,
  { assume, from, until }: Pick<Played, 'assume' | 'from' | 'until'>,
): Track['arrivals'] {
  if (start.on !== 'date') return assume === 'past' ? [] : [{ at: from, data: { trigger: start.on } }]
  const arrivals: Track['arrivals'] = []
  const last = localDay(until, zone)
  for (let day = localDay(from, zone); day <= last; day = addDays(day, 1)) {
    if (!occursOn(dateIn(traits, start.trait), day, start)) continue
    const at = instantOf(zone, day, start.hour)
    if (at >= from) arrivals.push({ at, data: { trigger: 'date', day, event: { day, trait: start.trait } } })
  }
  return arrivals
}

/** What comes next for somebody. */
export type Next =
  | { readonly what: 'event'; readonly at: Date; readonly event: Logged }
  | { readonly what: 'comes'; readonly at: Date; readonly data: RunData }
  | { readonly what: 'step'; readonly at: Date; readonly run: Walking }
  | { readonly what: 'happens'; readonly at: Date; readonly run: Walking; readonly step: StepOf<'wait-for'> }

/** What happens to her next before the end; events before steps of the same instant. */
export function nextOf(track: Track, until: Date): Next | undefined {
  const event = track.person.events[track.heard]
  const [arrival] = track.arrivals
  const run = track.runs
    .filter(({ state, dueAt }) => state === 'active' && dueAt !== null)
    .toSorted((a, b) => a.dueAt!.getTime() - b.dueAt!.getTime())[0]
  const all: Next[] = [
    ...(event ? [{ what: 'event', at: event.at, event } as const] : []),
    ...(arrival ? [{ what: 'comes', at: arrival.at, data: arrival.data } as const] : []),
    ...(run ? [stepOf(track, run)] : []),
  ]
  const next = all.reduce<Next | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined)
  return next && next.at <= until ? next : undefined
}

/** Her own time comes; or, where it is assumed, what she waits for happens half way. */
function stepOf({ assume }: Track, run: Walking): Next {
  const step = run.graph.steps[run.step]
  if (assume === 'all' && step?.do === 'wait-for' && run.awaits !== null) {
    return { what: 'happens', at: later(run.arrivedAt, durationMs(step.timeout) / 2), run, step }
  }
  return { what: 'step', at: run.dueAt!, run: { ...run, now: run.dueAt!, dueAt: null } }
}

/** What a run waits for happens, as is assumed. */
export function happen(track: Track, { at, run, step }: Extract<Next, { what: 'happens' }>): void {
  const one: Walked = { run: { ...run, now: at }, visits: [], counts: [], isUnfit: false }
  arrive(one, happenedOutcome(step, { type: step.event, at: at.toISOString() }))
  replace(track, one)
}

function replace(track: Track, { run, visits }: Walked): void {
  const moved = run.state === 'active' && run.dueAt === null ? { ...run, dueAt: run.now } : run
  track.runs = track.runs.map((other) => (other.id === run.id ? moved : other))
  track.visits.push(...visits)
}

/** Somebody comes in, as far as the journey lets her. */
export function comeIn(track: Track, at: Date, data: RunData): void {
  track.arrivals.shift()
  enter(track, { at, subject: '', seq: 0, startedBy: null, data })
}

interface Coming {
  readonly at: Date
  readonly subject: string
  readonly seq: number
  readonly startedBy: number | null
  readonly data: RunData
}

function enter(track: Track, { at, subject: about, seq, startedBy, data }: Coming): void {
  const { journey, person, runs } = track
  const { graph } = journey
  const subject = subjectFor({ journey: { ...journey, version: 1 }, subject: about })
  const before = runs
    .filter((run) => run.subject === subject)
    .map(({ enteredAt, state, now }) => ({ enteredAt, leftAt: state === 'ended' ? now : null }))
  if (whyNot(graph, before, at)) return
  const after = graph.start.on === 'event' && graph.start.after ? durationMs(graph.start.after) : 0
  track.runs.push({
    ...{ id: newId(), journeyId: journey.id, journeyName: '', version: 1, graph, subject, data, startedBy },
    ...{ personId: person.personId, profileId: person.personId, enteredAt: at, entrySeq: seq, now: at },
    ...{ isHeldOut: isHeldOut(journey, person.personId), state: 'active', step: atStart, visit: 0, arrivedAt: at },
    ...{
      dueAt: later(at, after),
      awaits: null,
      because: null,
      knownSeq: null,
      ending: null,
      error: null,
      goalBy: null,
    },
  })
}

/** Something happens to her: it ends runs, moves them, or brings her in. */
export function tell(track: Track, event: Logged): void {
  track.heard++
  for (const run of track.runs.filter(({ state }) => state !== 'ended')) {
    const one: Walked = { run: { ...run, now: event.at }, visits: [], counts: [], isUnfit: false }
    const step = run.graph.steps[run.step]
    if (cancels(one.run, event)) arrive(one, { end: 'cancelled', outcome: 'cancelled', about: { event: event.type } })
    else if (step?.do === 'wait-for' && run.awaits !== null && moves(one.run, event)) {
      arrive(one, happenedOutcome(step, event.data))
    } else continue
    replace(track, one)
  }
  if (!starts(track.journey.graph.start, event)) return
  const { at, seq, data, type } = event
  enter(track, { at, seq, startedBy: seq, subject: subjectOf(event), data: { trigger: type, event: data } })
}
