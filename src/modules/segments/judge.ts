import { days, later } from '../../kernel/clock.ts'
import { type Condition, type EventLeaf, type FigureLeaf, isGroup, type Leaf } from './condition.ts'
import type { Known, Person } from './person.ts'

/** Whether a condition holds for somebody, what was seen, and when time alone may change it. */
export interface Judgement {
  readonly holds: boolean
  /** What was found of her; null where there is nothing. Not of groups. */
  readonly seen: string | number | boolean | readonly (string | number | boolean)[] | null
  /** The next instant at which it may hold otherwise though nothing happens. */
  readonly changesAt: Date | null
  /** Of a group. */
  readonly parts: readonly Judgement[]
}

/**
 * Judges a condition for a person: the one place where it is decided who belongs to a segment. `predicate.ts` asks the
 * database the same of everybody at once; a test holds them against each other.
 */
export function judge(condition: Condition, known: Known, now: Date): Judgement {
  if (!isGroup(condition)) return judgeLeaf(condition, known, now)
  const parts = condition.conditions.map((part) => judge(part, known, now))
  const holding = parts.filter(({ holds }) => holds).length
  const holds = { all: holding === parts.length, any: holding > 0, none: holding === 0 }[condition.if]
  return { holds, seen: null, changesAt: earliest(parts.map(({ changesAt }) => changesAt)), parts }
}

function judgeLeaf(leaf: Leaf, known: Known, now: Date): Judgement {
  const { person } = known
  if (leaf.if === 'event') return judgeEvent(leaf, known.times.get(askedOf(leaf)) ?? [], now)
  if (leaf.if === 'figure') return judgeFigure(leaf, person, now)
  if (leaf.if === 'tag') return still(person.tags.includes(leaf.tag), [...person.tags])
  if (leaf.if === 'segment') return still(known.memberOf.has(leaf.segment), known.memberOf.has(leaf.segment))
  if (leaf.if === 'consent') {
    const said = person.consents.find((one) => one.startsWith(`${leaf.channel}:${leaf.purpose}:`))
    const state = said?.split(':')[2] ?? 'none'
    return still(state === leaf.is, state)
  }
  const value = person.traits[leaf.trait]
  if (value === undefined) return still(false, null)
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value]
  const number = typeof value === 'number' ? value : undefined
  const holds = {
    set: true,
    'one-of': leaf.values?.some((wanted) => listed.includes(wanted)) ?? false,
    'at-least': number !== undefined && number >= leaf.number!,
    'at-most': number !== undefined && number <= leaf.number!,
  }[leaf.is]
  return still(holds, value)
}

const still = (holds: boolean, seen: Judgement['seen']): Judgement => ({ holds, seen, changesAt: null, parts: [] })

/** So many of the latest happenings decide, and tell when the next falls out of the time asked for. */
export const timesNeeded = ({ atLeast = 0, atMost = -1 }: EventLeaf): number => Math.max(atLeast, atMost + 1)

/** What of somebody's happenings an event condition asks for; the same for conditions that ask for the same. */
export const askedOf = (leaf: EventLeaf): string =>
  JSON.stringify([leaf.event, leaf.days, timesNeeded(leaf), [...(leaf.about ?? [])].sort()])

/** @param times the latest, as many as are needed */
function judgeEvent(leaf: EventLeaf, times: readonly Date[], now: Date): Judgement {
  const since = later(now, -days(leaf.days))
  const within = times.filter((at) => at > since)
  const { atLeast, atMost } = leaf
  const holds = (atLeast === undefined || within.length >= atLeast) && (atMost === undefined || within.length <= atMost)
  const fallsOut = (place: number | undefined) => {
    const at = place !== undefined && place >= 0 ? within[place] : undefined
    return at ? later(at, days(leaf.days)) : null
  }
  // With fewer than `atLeast` left it holds no more; once the one above `atMost` is out it may hold.
  const changesAt = earliest([fallsOut(atLeast === undefined ? undefined : atLeast - 1), fallsOut(atMost)])
  return { holds, seen: within.length, changesAt, parts: [] }
}

function judgeFigure(leaf: FigureLeaf, person: Person, now: Date): Judgement {
  const { atLeast, atMost, figure } = leaf
  const at = instantOf(figure, person)
  if (at === undefined) {
    const number = amountOf(leaf, person)
    return still(number >= (atLeast ?? -Infinity) && number <= (atMost ?? Infinity), number)
  }
  if (at === null) return still(false, null)
  const begins = later(at, days(atLeast ?? 0))
  const ends = atMost === undefined ? null : later(at, days(atMost + 1))
  const holds = (atLeast === undefined || now >= begins) && (ends === null || now < ends)
  const changesAt = earliest([begins, ends].map((instant) => (instant && instant > now ? instant : null)))
  return { holds, seen: Math.floor((now.getTime() - at.getTime()) / days(1)), changesAt, parts: [] }
}

/** Since when a figure counts days: null when that never was, undefined when it counts no days. */
function instantOf(figure: FigureLeaf['figure'], person: Person): Date | null | undefined {
  if (figure === 'days-since-order') return person.lastOrderAt
  if (figure === 'days-since-first-order') return person.firstOrderAt
  if (figure === 'days-since-seen') return person.seenAt
  return figure === 'days-known' ? person.createdAt : undefined
}

function amountOf({ figure, currency }: FigureLeaf, person: Person): number {
  if (figure === 'spend') return person.spend[currency!] ?? 0
  return figure === 'orders' ? person.orders : person.fullPriceOrders
}

export const earliest = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce((first, at) => (at && (!first || at < first) ? at : first), null)
