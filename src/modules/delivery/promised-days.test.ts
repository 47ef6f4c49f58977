import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, weekdayOf } from './local-time.ts'
import { arrivesToday, type DaysOff, type Pace, promisedDays } from './promised-days.ts'

const pace: Pace = {
  cutOff: '14:00',
  handlingDays: 1,
  handledOn: [1, 2, 3, 4, 5],
  transitDaysMin: 1,
  transitDaysMax: 2,
  deliveredOn: [1, 2, 3, 4, 5, 6],
}
const off = (closed: string[] = [], undelivered: string[] = []): DaysOff => ({
  closed: new Set(closed),
  undelivered: new Set(undelivered),
})

// 1 June 2026 is a Monday.
describe('the promised days', () => {
  it.each<[string, string, string, Partial<Pace>, DaysOff, string, string]>([
    ['before the cut-off', '2026-06-01', '13:59', {}, off(), '2026-06-03', '2026-06-04'],
    ['at the cut-off, a day later', '2026-06-01', '14:00', {}, off(), '2026-06-04', '2026-06-05'],
    ['over a weekend without packing', '2026-06-05', '15:00', {}, off(), '2026-06-10', '2026-06-11'],
    ['delivered on Saturday, not on Sunday', '2026-06-04', '10:00', {}, off(), '2026-06-06', '2026-06-08'],
    ['ordered on Sunday', '2026-06-07', '09:00', {}, off(), '2026-06-10', '2026-06-11'],
    ['the shop is closed', '2026-06-01', '10:00', {}, off(['2026-06-01', '2026-06-02']), '2026-06-05', '2026-06-06'],
    ['a holiday at the destination', '2026-06-01', '10:00', {}, off([], ['2026-06-03']), '2026-06-04', '2026-06-05'],
    ['packed on the day of the order', '2026-06-01', '10:00', { handlingDays: 0 }, off(), '2026-06-02', '2026-06-03'],
    [
      'made to order over the turn of the year',
      '2026-12-28',
      '10:00',
      { handlingDays: 5 },
      off(['2027-01-01']),
      '2027-01-06',
      '2027-01-07',
    ],
    [
      'packed every day',
      '2026-06-06',
      '10:00',
      { handledOn: [1, 2, 3, 4, 5, 6, 7] },
      off(),
      '2026-06-08',
      '2026-06-09',
    ],
  ])('K5: %s', (_, date, time, change, daysOff, from, to) => {
    expect(promisedDays({ date, time }, { ...pace, ...change }, daysOff)).toEqual({ from, to })
  })

  it('K5: gives none when the days off never end', () => {
    const year = Array.from({ length: 500 }, (_, day) => dayAfter('2026-06-01', day))
    expect(promisedDays({ date: '2026-06-01', time: '10:00' }, pace, off(year))).toBeUndefined()
  })

  const dates = fc.integer({ min: 0, max: 900 }).map((day) => dayAfter('2026-01-01', day))
  const times = fc.constantFrom('00:00', '09:30', '13:59', '14:00', '23:59')
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
  const paces = fc.record({
    cutOff: times,
    handlingDays: fc.integer({ min: 0, max: 9 }),
    handledOn: weekdays,
    transitDaysMin: fc.integer({ min: 0, max: 5 }),
    transitDaysMax: fc.integer({ min: 5, max: 20 }),
    deliveredOn: weekdays,
  })
  const daysOff = fc.tuple(fc.array(dates), fc.array(dates)).map(([closed, undelivered]) => off(closed, undelivered))

  it('K5: never lie in the past, run backwards, or fall on a day without delivery', () => {
    fc.assert(
      fc.property(dates, times, paces, daysOff, (date, time, anyPace, anyOff) => {
        const promise = promisedDays({ date, time }, anyPace, anyOff)!
        expect(promise.from >= date && promise.to >= promise.from).toBe(true)
        for (const day of [promise.from, promise.to]) {
          expect(anyPace.deliveredOn).toContain(weekdayOf(day))
          expect(anyOff.closed.has(day) || anyOff.undelivered.has(day)).toBe(false)
        }
      }),
    )
  })

  it('K5: are never earlier for an order that comes later', () => {
    fc.assert(
      fc.property(dates, times, dates, times, paces, daysOff, (dateA, timeA, dateB, timeB, anyPace, anyOff) => {
        const [first, second] = [`${dateA} ${timeA}`, `${dateB} ${timeB}`].sort().map((text) => {
          const [date, time] = text.split(' ')
          return promisedDays({ date: date!, time: time! }, anyPace, anyOff)!
        })
        expect(first!.from <= second!.from && first!.to <= second!.to).toBe(true)
      }),
    )
  })
})

describe('same-day delivery', () => {
  it.each([
    ['before the cut-off', '2026-06-01', '11:59', off(), true],
    ['at the cut-off', '2026-06-01', '12:00', off(), false],
    ['on a Saturday without packing', '2026-06-06', '09:00', off(), false],
    ['when the shop is closed', '2026-06-01', '09:00', off(['2026-06-01']), false],
    ['when couriers rest', '2026-06-01', '09:00', off([], ['2026-06-01']), false],
  ])('F2: %s', (_, date, time, daysOff, possible) => {
    expect(arrivesToday({ date, time }, '12:00', pace, daysOff)).toBe(possible)
  })
})
