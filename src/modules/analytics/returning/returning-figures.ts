import { dayIn, daysAfter } from '../day.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { shopSettings } from '../../shop/index.ts'
import { type Cohort, cohortsOf, type FirstDay, rateOf, type Returned, type ReturningRate, windows } from './rates.ts'
import { type Recounting, recountingNow } from './recount-days.ts'
import { type CurvePoint, curveOf, dayOfShare, type Waited } from './survival.ts'

/** In how many days people come back, all who ever bought taken together; null where so many have not. */
export interface TimeToSecond {
  /** The last day that was looked at. */
  readonly through: string
  readonly people: number
  readonly cameBack: number
  readonly lowerQuartileDays: number | null
  readonly medianDays: number | null
  readonly upperQuartileDays: number | null
  /** Of those alone who came back: shorter than the median of all, and no forecast. */
  readonly medianOfReturnedDays: number | null
}

export interface ReturningFigures {
  /** The last day that is over, in the shop's time zone; what comes later does not count yet. */
  readonly through: string
  readonly from: string
  readonly timeZone: string
  /** While the days are being counted anew for another time zone: until then they are partly of the former one. */
  readonly recounting: Recounting | undefined
  readonly rates: readonly ReturningRate[]
  readonly everCameBack: { readonly now: Returned; readonly before: Returned }
  readonly timeToSecond: { readonly now: TimeToSecond; readonly before: TimeToSecond }
  /** Who came back on the very day of her first order, who counts as well. */
  readonly onTheSameDay: number
  readonly curve: readonly CurvePoint[]
  /** The last twelve months, newest first; months without a first order are left out. */
  readonly cohorts: readonly Cohort[]
}

export interface ReturningAsked {
  /** How many days the period has; the one before it has as many. */
  readonly days: number
  /** Only people whose first order went there; empty: where it is not known. */
  readonly country?: string | undefined
}

/** The curve ends here: who comes back after two years is won anew. */
const mostCurveDays = 730

/**
 * How many come back, and when: from counts that follow the log, in four statements, however many people there are.
 * What each figure means, word by word: docs/returning.md.
 */
export async function returningFigures(read: Read, { days, country }: ReturningAsked): Promise<ReturningFigures> {
  const { timeZone } = await shopSettings(read)
  const through = daysAfter(dayIn(read.now, timeZone), -1)
  const earlier = daysAfter(through, -days)
  const firstDays = await query<FirstDay>(read, firstDaysOf, [country ?? null, through])
  const now = await waitedUntil(read, through, country)
  const before = await waitedUntil(read, earlier, country)
  const curve = curveOf(now)
  return {
    ...{ through, from: daysAfter(earlier, 1), timeZone, recounting: await recountingNow(read) },
    rates: windows.map((within, at) => rateOf(firstDays, { within, at, through, days })),
    everCameBack: { now: returned(now), before: returned(before) },
    timeToSecond: { now: timeOf(now, curve, through), before: timeOf(before, curveOf(before), earlier) },
    onTheSameDay: sumOf(now.filter((one) => one.cameBack && one.days === 0)),
    curve: curve.filter(({ day }) => day <= mostCurveDays),
    cohorts: cohortsOf(firstDays, through),
  }
}

const waitedUntil = (read: Read, through: string, country: string | undefined): Promise<Waited[]> =>
  query<Waited>(read, waitedOf, [country ?? null, through])

const sumOf = (rows: readonly Waited[]): number => rows.reduce((all, { people }) => all + people, 0)
const returned = (rows: readonly Waited[]): Returned => ({
  count: sumOf(rows.filter(({ cameBack }) => cameBack)),
  of: sumOf(rows),
})

function timeOf(waited: readonly Waited[], curve: readonly CurvePoint[], through: string): TimeToSecond {
  const { count: cameBack, of: people } = returned(waited)
  return {
    ...{ through, people, cameBack },
    lowerQuartileDays: dayOfShare(curve, 0.25),
    medianDays: dayOfShare(curve, 0.5),
    upperQuartileDays: dayOfShare(curve, 0.75),
    // With nobody left out the curve is the plain distribution.
    medianOfReturnedDays: dayOfShare(curveOf(waited.filter((one) => one.cameBack)), 0.5),
  }
}

const known = `analytics.buyer_day where people <> 0 and ($1::text is null or country = $1)`

const firstDaysOf = `
  select first_on::text as "on", sum(people)::int as people,
    array[${windows.map((within) => `coalesce(sum(people) filter (where gap_days between 0 and ${within}), 0)`).join(', ')}]::int[]
      as back
  from ${known} and first_on <= $2::date group by first_on order by first_on`

/** NOTE: who came back after the last day that is looked at had not come back on it. */
const waitedOf = `
  select case when is_back then gap_days else $2::date - first_on end as days, is_back as "cameBack",
    sum(people)::int as people
  from (
    select *, gap_days >= 0 and first_on + gap_days <= $2::date as is_back from ${known} and first_on <= $2::date
  ) as counted
  group by 1, 2 having sum(people) <> 0 order by 1, 2`
