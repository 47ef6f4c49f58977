import { describe, expect, it } from 'vitest'
import { greetingFor } from './greeting.ts'

const about = {
  ...{ name: 'Minji Kim', timeZone: 'Asia/Seoul', birthday: undefined, orders: 3, parcel: undefined },
  ...{ now: new Date('2026-06-01T23:30:00Z'), lastOrderAt: new Date('2026-03-01T00:00:00Z'), lastThing: undefined },
}
const reason = (change: Partial<Parameters<typeof greetingFor>[0]>) => greetingFor({ ...about, ...change }).because

describe('a greeting', () => {
  it('T14: goes by the hour where she is and by what is most worth saying', () => {
    expect(greetingFor(about).text).toEqual({
      en: 'Good morning, Minji. Good to see you again.',
      ko: 'Minji Kim님, 좋은 아침이에요. 또 뵙네요. 반가워요.',
    })
    expect(greetingFor({ ...about, timeZone: 'America/New_York' }).text.en).toMatch(/^Good evening, Minji/)
    // It is 2 June in Seoul already, and still the first in New York.
    expect(reason({ birthday: '1990-06-02', parcel: 'on-the-way' })).toBe('birthday')
    expect(reason({ birthday: '06-02', timeZone: 'America/New_York', parcel: 'on-the-way' })).toBe('on-the-way')
    expect(reason({ birthday: '1992-02-29', now: new Date('2026-02-28T03:00:00Z') })).toBe('birthday')
    expect(reason({ parcel: 'preparing', lastOrderAt: about.now })).toBe('preparing')
    expect(reason({ orders: 0, lastOrderAt: null })).toBe('new')
    expect(reason({ lastOrderAt: new Date('2026-05-25T00:00:00Z') })).toBe('lately')
    expect(reason({ lastOrderAt: new Date('2025-05-25T00:00:00Z') })).toBe('long-away')
    expect(greetingFor({ ...about, name: undefined }).text.ko).toBe('좋은 아침이에요. 또 뵙네요. 반가워요.')
  })
})
