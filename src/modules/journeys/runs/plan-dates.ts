import { days, later } from '../../../kernel/clock.ts'
import { lastPlace } from '../../../kernel/happened-since.ts'
import type { Edge } from '../../../kernel/module.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { zoneOf } from '../../messaging/index.ts'
import { holdersOfTrait, portraitsOf } from '../../profiles/index.ts'
import type { Trigger } from '../graph/trigger.ts'
import { addDays, dateIn, instantOf } from '../steps/local-time.ts'
import { occursOn } from '../steps/start.ts'
import { hasEnded, type LiveJourney, liveJourneys } from '../versions/journey.ts'
import { type Coming, enter } from './enter.ts'

type OnDate = Extract<Trigger, { on: 'date' }>

const atOnce = 500
/** Nobody is older. */
const mostYears = 125

/**
 * Looks up who has her date on a day, for each journey that begins with dates, before that day begins anywhere in the
 * world. Each waits at the start until the hour of her own clock, when it is looked at again whether the date is still
 * hers. A day is looked up once per journey; a pass that was cut off goes on from the beginning and doubles nobody.
 */
export async function planDates(edge: Edge): Promise<void> {
  const journeys = await edge.reading(liveJourneys)
  for (const journey of journeys) {
    const { start } = journey.graph
    if (start.on !== 'date') continue
    const now = edge.clock.now()
    if (hasEnded(journey.graph, now)) continue
    // From the day that ends last on earth to the one that begins first after the next day has begun anywhere.
    const today = later(now, -days(0.5)).toISOString().slice(0, 10)
    for (const day of [today, addDays(today, 1), addDays(today, 2)]) await planDay(edge, journey, start, day)
  }
}

async function planDay(edge: Edge, journey: LiveJourney, start: OnDate, day: string): Promise<void> {
  const isPlanned = await edge.reading((read) =>
    query(read, 'select from journeys.planned_day where journey_id = $1 and day = $2', [journey.id, day]),
  )
  if (isPlanned.length > 0) return
  let after: string | undefined
  do {
    after = await edge.inTransaction((tx) => planSome(tx, { journey, start, day, after }))
  } while (after !== undefined)
  await edge.inTransaction((tx) =>
    query(tx, 'insert into journeys.planned_day (journey_id, day) values ($1, $2) on conflict do nothing', [
      ...[journey.id, day],
    ]),
  )
}

interface Page {
  readonly journey: LiveJourney
  readonly start: OnDate
  readonly day: string
  readonly after: string | undefined
}

/** @returns where the next page goes on */
async function planSome(tx: Tx, { journey, start, day, after }: Page): Promise<string | undefined> {
  const values = datesKeptOn(start, day)
  const ids = await holdersOfTrait(tx, { name: start.trait, values, after, limit: atOnce })
  const people = (await portraitsOf(tx, ids)).filter(({ traits }) => occursOn(dateIn(traits, start.trait), day, start))
  const zones = await zoneOf(
    tx,
    people.map(({ personId }) => personId),
  )
  const seq = await lastPlace(tx)
  const coming = people.flatMap(({ personId }): Coming[] => {
    const dueAt = instantOf(zones.get(personId) ?? 'UTC', day, start.hour)
    if (dueAt < journey.liveAt) return []
    const whose = { personId, profileId: personId, subject: '' }
    const when = { at: dueAt, dueAt, seq, startedBy: null, knownSeq: null }
    return [{ journey, ...whose, ...when, data: { trigger: 'date', day, event: { day, trait: start.trait } } }]
  })
  await enter(tx, await withoutPlanned(tx, coming, day))
  return ids.length === atOnce ? ids.at(-1) : undefined
}

/** Dates, in whatever year, that are kept on a day. */
export function datesKeptOn({ offsetDays, yearly }: OnDate, day: string): string[] {
  const base = addDays(day, -offsetDays)
  if (!yearly) return [base]
  const year = Number(base.slice(0, 4))
  const years = Array.from({ length: mostYears }, (_, ago) => year - ago)
  const monthDays = base.slice(5) === '02-28' ? ['02-28', '02-29'] : [base.slice(5)]
  return years.flatMap((each) => monthDays.map((monthDay) => `${each}-${monthDay}`))
}

/** Who came in for this day in a pass that was cut off is left out. */
async function withoutPlanned(tx: Tx, coming: readonly Coming[], day: string): Promise<Coming[]> {
  const rows = await query<{ personId: string }>(
    tx,
    `select person_id as "personId" from journeys.run
     where person_id = any($1::uuid[]) and journey_id = $2 and data ->> 'day' = $3`,
    [coming.map(({ personId }) => personId), coming[0]?.journey.id ?? null, day],
  )
  const known = new Set(rows.map(({ personId }) => personId))
  return coming.filter(({ personId }) => !known.has(personId))
}
