import { daysAfter } from '../day.ts'

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

/** The people who bought first on one day. */
export interface FirstDay {
  readonly on: string
  readonly people: number
  /** How many of them came back within each of the {@link windows}, whether or not it is over. */
  readonly back: readonly number[]
}

/**
 * Who came back within a window, so far, in the period and in the one before. Only windows that are over by the last day
 * count; of them, what came later than it cannot be among those within.
 */
export function rateOf(
  firstDays: readonly FirstDay[],
  { within, at, through, days }: { within: number; at: number; through: string; days: number },
): ReturningRate {
  const dueOn = daysAfter(through, -within)
  const from = daysAfter(dueOn, -days)
  const earlier = daysAfter(from, -days)
  const due = firstDays.filter(({ on }) => on <= dueOn)
  return {
    withinDays: within,
    all: returnedOf(due, at),
    latest: returnedOf(
      due.filter(({ on }) => on > from),
      at,
    ),
    before: returnedOf(
      due.filter(({ on }) => on <= from && on > earlier),
      at,
    ),
    notYetDue: peopleOf(firstDays) - peopleOf(due),
  }
}

const mostMonths = 12

/** The last twelve months of first orders, newest first. */
export function cohortsOf(firstDays: readonly FirstDay[], through: string): Cohort[] {
  const months = Map.groupBy(firstDays, ({ on }) => on.slice(0, 7))
  const from = monthBefore(through, mostMonths - 1)
  return [...months]
    .filter(([month, each]) => month >= from && peopleOf(each) > 0)
    .map(([month, each]) => ({
      ...{ month, people: peopleOf(each) },
      rates: windows.map((within, at) => {
        const due = each.filter(({ on }) => on <= daysAfter(through, -within))
        return { withinDays: within, ...returnedOf(due, at), notYetDue: peopleOf(each) - peopleOf(due) }
      }),
    }))
    .toReversed()
}

/** `2025-12` is 11 months before `2026-11-29`. */
function monthBefore(day: string, count: number): string {
  const month = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  month.setUTCMonth(month.getUTCMonth() - count)
  return month.toISOString().slice(0, 7)
}

const peopleOf = (each: readonly FirstDay[]): number => each.reduce((all, { people }) => all + people, 0)

const returnedOf = (each: readonly FirstDay[], at: number): Returned => ({
  count: each.reduce((all, { back }) => all + back[at]!, 0),
  of: peopleOf(each),
})
