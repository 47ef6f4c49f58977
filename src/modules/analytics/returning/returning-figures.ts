import { dayIn, daysAfter } from '../day.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { shopSettings } from '../../shop/index.ts'
import { type CurvePoint, curveOf, dayOfShare, type Waited } from './survival.ts'

/** So many days after the first order it is looked who came back. */
export const windows = [30, 60, 90, 180, 365] as const

/** Of how many people whose days are over, how many came back within them. */
export interface Returned {
  readonly count: number
  readonly of: number
}

/** Who came back within so many days of the first order. */
export interface ReturningRate {
  readonly withinDays: number
  /** All whose days are over. */
  readonly all: Returned
  /** Those whose days ended in the period, and in the one before it. */
  readonly latest: Returned
  readonly before: Returned
  /** Whose days are not over, and who therefore do not count yet. */
  readonly notYetDue: number
}

/** The people who bought first in one month. */
export interface Cohort {
  /** `2026-05`, in the shop's time zone. */
  readonly month: string
  readonly people: number
  readonly rates: readonly (Returned & { readonly withinDays: number; readonly notYetDue: number })[]
}

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
  const rates = await query<ReturningRate>(read, ratesOf, [country ?? null, through, days, windows])
  const now = await waitedUntil(read, through, country)
  const before = await waitedUntil(read, earlier, country)
  const curve = curveOf(now)
  return {
    ...{ through, from: daysAfter(earlier, 1), timeZone, rates },
    everCameBack: { now: returned(now), before: returned(before) },
    timeToSecond: { now: timeOf(now, curve, through), before: timeOf(before, curveOf(before), earlier) },
    onTheSameDay: sumOf(now.filter((one) => one.cameBack && one.days === 0)),
    curve: curve.filter(({ day }) => day <= mostCurveDays),
    cohorts: await query<Cohort>(read, cohortsOf, [country ?? null, through, windows]),
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
const isBack = `gap_days between 0 and within`

const ratesOf = `
  select within as "withinDays",
    ${returnedIn('first_on <= $2::date - within')} as "all",
    ${returnedIn('first_on <= $2::date - within and first_on > $2::date - within - $3::int')} as latest,
    ${returnedIn('first_on <= $2::date - within - $3::int and first_on > $2::date - within - 2 * $3::int')} as before,
    coalesce(sum(people) filter (where first_on > $2::date - within and first_on <= $2::date), 0)::int as "notYetDue"
  from unnest($4::int[]) as each (within) left join (select * from ${known}) as counted on true
  group by within order by within`

function returnedIn(condition: string): string {
  return `jsonb_build_object(
      'count', coalesce(sum(people) filter (where ${isBack} and ${condition}), 0),
      'of', coalesce(sum(people) filter (where ${condition}), 0))`
}

/** NOTE: who came back after the last day that is looked at had not come back on it. */
const waitedOf = `
  select case when is_back then gap_days else $2::date - first_on end as days, is_back as "cameBack",
    sum(people)::int as people
  from (
    select *, gap_days >= 0 and first_on + gap_days <= $2::date as is_back from ${known} and first_on <= $2::date
  ) as counted
  group by 1, 2 having sum(people) <> 0 order by 1, 2`

const cohortsOf = `
  with counted as (
    select to_char(first_on, 'YYYY-MM') as month, first_on, gap_days, people from ${known}
      and first_on <= $2::date and first_on >= date_trunc('month', $2::date) - interval '11 months'
  ), rate as (
    select month, within,
      coalesce(sum(people) filter (where first_on <= $2::date - within), 0)::int as "of",
      coalesce(sum(people) filter (where first_on <= $2::date - within and ${isBack}), 0)::int as "count",
      coalesce(sum(people) filter (where first_on > $2::date - within), 0)::int as "notYetDue"
    from counted cross join unnest($3::int[]) as each (within) group by month, within
  )
  select month, max("of" + "notYetDue") as people, jsonb_agg(jsonb_build_object('withinDays', within, 'count', "count",
    'of', "of", 'notYetDue', "notYetDue") order by within) as rates
  from rate group by month having max("of" + "notYetDue") > 0 order by month desc`
