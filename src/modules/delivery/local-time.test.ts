import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, instantAt, localTime, weekdayOf } from './local-time.ts'

describe('the clock on the shop’s wall', () => {
  it.each([
    ['2026-06-01T15:00:00Z', 'Asia/Seoul', '2026-06-02', '00:00'],
    ['2026-06-01T14:59:59Z', 'Asia/Seoul', '2026-06-01', '23:59'],
    ['2026-03-29T00:59:00Z', 'Europe/Berlin', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29', '03:00'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25', '02:30'],
    ['2026-01-01T04:30:00Z', 'America/St_Johns', '2026-01-01', '01:00'],
  ])('F2: at %s shows in %s %s %s', (instant, timeZone, date, time) => {
    expect(localTime(new Date(instant), timeZone)).toEqual({ date, time })
  })

  it.each([
    ['2026-06-02', '24:00', 'Asia/Seoul', '2026-06-02T15:00:00Z'],
    ['2026-03-28', '24:00', 'Europe/Berlin', '2026-03-28T23:00:00Z'],
    ['2026-03-29', '24:00', 'Europe/Berlin', '2026-03-29T22:00:00Z'],
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T01:30:00Z'],
    ['2026-10-25', '24:00', 'Europe/Berlin', '2026-10-25T23:00:00Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T06:30:00Z'],
  ])('F2: shows %s %s in %s at %s', (date, time, timeZone, instant) => {
    expect(instantAt(date, time, timeZone).toISOString()).toBe(new Date(instant).toISOString())
  })

  it('F2: leads back to the same minute, except in the hour that comes twice', () => {
    const zones = ['Asia/Seoul', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 525_600 * 3 }), fc.constantFrom(...zones), (minute, timeZone) => {
        const instant = new Date(Date.UTC(2026, 0, 1) + minute * 60_000)
        const shown = localTime(instant, timeZone)
        const back = instantAt(shown.date, shown.time, timeZone)
        expect(localTime(back, timeZone)).toEqual(shown)
        expect(back.getTime()).toBeGreaterThanOrEqual(instant.getTime())
      }),
    )
  })

  it('knows the next day and the weekday', () => {
    expect(dayAfter('2028-02-28')).toBe('2028-02-29')
    expect(dayAfter('2026-12-31')).toBe('2027-01-01')
    expect([weekdayOf('2026-06-01'), weekdayOf('2026-06-07')]).toEqual([1, 7])
  })
})
