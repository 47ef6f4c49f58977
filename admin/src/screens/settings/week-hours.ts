import type { Values } from './settings-form.tsx'

type Hours = Values['chat']['hours']

/** From when until when, as HH:MM. */
export interface Range {
  from: string
  to: string
}

/** The hours of one weekday, 1 is Monday, the earliest first. */
export const dayRanges = (hours: Hours, day: number): readonly Range[] =>
  hours
    .filter(({ days }) => days.includes(day))
    .map(({ from, to }) => ({ from, to }))
    .sort((one, other) => one.from.localeCompare(other.from))

/** The hours of the week with those of one day in their place; days with equal hours share an entry. */
export function withDay(hours: Hours, day: number, ranges: readonly Range[]): Hours {
  const spans = new Map<string, Hours[number]>()
  for (const one of [1, 2, 3, 4, 5, 6, 7]) {
    for (const { from, to } of one === day ? ranges : dayRanges(hours, one)) {
      const span = spans.get(`${from} ${to}`) ?? { days: [], from, to }
      spans.set(`${from} ${to}`, { ...span, days: [...span.days, one] })
    }
  }
  return [...spans.values()]
}
