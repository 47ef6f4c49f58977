import { describe, expect, it } from 'vitest'
import { datesKeptOn } from '../runs/plan-dates.ts'
import { afterLocal, dayInYear, instantOf, nextLocal } from './local-time.ts'
import { occursOn } from './start.ts'

const iso = (instant: Date) => instant.toISOString().slice(0, 16)

describe('her own clock', () => {
  it.each([
    // The clock of Berlin skips two to three in spring, and shows two to three twice in autumn.
    ['Europe/Berlin', '2026-03-29', 1, '2026-03-29T00:00'],
    ['Europe/Berlin', '2026-03-29', 2, '2026-03-29T01:00'],
    ['Europe/Berlin', '2026-03-29', 3, '2026-03-29T01:00'],
    ['Europe/Berlin', '2026-10-25', 2, '2026-10-25T00:00'],
    ['Europe/Berlin', '2026-10-25', 3, '2026-10-25T02:00'],
    ['America/New_York', '2026-03-08', 2, '2026-03-08T07:00'],
    ['America/New_York', '2026-11-01', 1, '2026-11-01T05:00'],
    ['Asia/Seoul', '2026-06-01', 9, '2026-06-01T00:00'],
    ['Pacific/Kiritimati', '2026-06-01', 0, '2026-05-31T10:00'],
    ['Australia/Lord_Howe', '2026-10-04', 2, '2026-10-03T15:30'],
    ['Asia/Kathmandu', '2026-01-01', 0, '2025-12-31T18:15'],
    ['no/zone', '2026-06-01', 9, '2026-06-01T09:00'],
  ])('M1: in %s it is %s, %s o’clock, at %s UTC', (zone, day, hour, expected) => {
    expect(iso(instantOf(zone, day, hour))).toBe(expected)
  })

  it('M1: waits until the next such weekday and hour, across the change of clocks', () => {
    const saturday = new Date('2026-03-28T10:00:00Z')
    expect(iso(nextLocal(saturday, 'Europe/Berlin', { hour: 9 }))).toBe('2026-03-29T07:00')
    expect(iso(nextLocal(saturday, 'Europe/Berlin', { weekdays: [1], hour: 9 }))).toBe('2026-03-30T07:00')
    expect(iso(nextLocal(saturday, 'Europe/Berlin', { weekdays: [6] }))).toBe('2026-03-28T10:00')
    expect(iso(nextLocal(saturday, 'Europe/Berlin', { weekdays: [5] }))).toBe('2026-04-03T09:00')
    // Within the hour itself it is now.
    expect(iso(nextLocal(new Date('2026-03-28T10:30:00Z'), 'Europe/Berlin', { hour: 11 }))).toBe('2026-03-28T10:30')
  })

  it('M1: a day that is waited for until an hour is a day of her calendar: none is left out when clocks are put forward', () => {
    const days = (count: number, hours = 0) => ({ days: count, hours })
    const nine = { hour: 9 }
    const at = (local: string, zone: string, duration: { days: number; hours: number }) =>
      iso(nextLocal(afterLocal(new Date(local), zone, duration), zone, nine))
    // Saturday at ten past nine, one day later, nine o'clock: Sunday, though it is 23 hours only.
    expect(at('2026-03-28T08:10:00Z', 'Europe/Berlin', days(1))).toBe('2026-03-29T07:10')
    expect(at('2026-03-07T14:00:00Z', 'America/New_York', days(1))).toBe('2026-03-08T13:00')
    expect(at('2026-03-27T08:00:00Z', 'Europe/Berlin', days(7))).toBe('2026-04-03T07:00')
    expect(at('2026-10-24T07:00:00Z', 'Europe/Berlin', days(1))).toBe('2026-10-25T08:00')
    expect(at('2026-10-24T07:00:00Z', 'Europe/Berlin', days(0, 24))).toBe('2026-10-25T08:00')
    expect(at('2026-06-01T00:00:00Z', 'Asia/Seoul', days(1))).toBe('2026-06-02T00:00')
  })
})

describe('a date that comes back', () => {
  it('M1: keeps 29 February on 28 February in other years, and moves by its offset over the year', () => {
    expect([dayInYear('1992-02-29', 2027), dayInYear('1992-02-29', 2028)]).toEqual(['2027-02-28', '2028-02-29'])
    const yearly = { offsetDays: 0, yearly: true }
    expect(occursOn('1992-02-29', '2027-02-28', yearly)).toBe(true)
    expect(occursOn('1992-02-29', '2028-02-28', yearly)).toBe(false)
    expect(occursOn('1992-01-02', '2026-12-30', { offsetDays: -3, yearly: true })).toBe(true)
    expect(occursOn('2026-05-01', '2026-05-08', { offsetDays: 7, yearly: false })).toBe(true)
    expect(occursOn('2025-05-01', '2026-05-08', { offsetDays: 7, yearly: false })).toBe(false)
    expect(occursOn('soon', '2026-05-08', yearly)).toBe(false)
    const kept = datesKeptOn({ on: 'date', trait: 'birthday', hour: 9, ...yearly }, '2027-02-28')
    expect(kept).toEqual(expect.arrayContaining(['1992-02-28', '1992-02-29']))
  })
})
