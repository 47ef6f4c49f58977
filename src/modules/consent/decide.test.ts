import { describe, expect, it } from 'vitest'
import type { ConsentState, Standing } from './consent.ts'
import { contactRules, needsConfirming, ruleFor } from './contact-rule.ts'
import { decide, type Facts, monthsLater } from './decide.ts'

const noon = new Date('2026-06-15T03:00:00Z') // 12:00 in Seoul
const stands = (state: ConsentState, since = '2026-06-01T00:00:00Z'): Standing => ({
  channel: 'email',
  purpose: 'marketing',
  state,
  source: 'checkout',
  entryId: '1',
  since: new Date(since),
})
const ask = (facts: Partial<Facts>) =>
  decide({
    channel: 'email',
    purpose: 'marketing',
    country: undefined,
    now: noon,
    marketing: undefined,
    night: undefined,
    suppressed: undefined,
    boughtAt: undefined,
    ...facts,
  })
const yes = (because: string) => ({ may: true, because })
const no = (because: string) => ({ may: false, because })

describe('whether the shop may write to her', () => {
  it.each([
    ['a notice about her order, always', { purpose: 'order', country: 'DE' }, yes('needs-none')],
    ['… also after she left our news', { purpose: 'order', marketing: stands('withdrawn') }, yes('needs-none')],
    ['… also after a complaint about our news', { purpose: 'order', suppressed: 'complaint' }, yes('needs-none')],
    ['nothing to a mailbox that is gone', { purpose: 'order', suppressed: 'hard-bounce' }, no('hard-bounce')],
    ['no news after a complaint', { marketing: stands('granted'), suppressed: 'complaint' }, no('complaint')],
    ['US: news by email until she says no (CAN-SPAM)', { country: 'US' }, yes('opt-out-country')],
    ['US: no news after she said no', { country: 'US', marketing: stands('withdrawn') }, no('withdrawn')],
    ['US: no SMS without a yes (TCPA)', { country: 'US', channel: 'sms' }, no('never-agreed')],
    ['EU: no news without a yes (ePrivacy 13(1))', { country: 'DE' }, no('never-agreed')],
    ['EU: news with a yes', { country: 'DE', marketing: stands('granted') }, yes('granted')],
    ['EU: no news before she confirmed', { country: 'DE', marketing: stands('asked') }, no('not-confirmed')],
    ['EU: like goods to a customer (13(2))', { country: 'FR', boughtAt: noon }, yes('own-customer')],
    ['EU: never against her no', { country: 'FR', boughtAt: noon, marketing: stands('withdrawn') }, no('withdrawn')],
    ['EU: soft opt-in is not for push', { country: 'FR', boughtAt: noon, channel: 'push' }, no('never-agreed')],
    ['UK: as in the EU', { country: 'GB' }, no('never-agreed')],
    ['unknown country: only with a yes', {}, no('never-agreed')],
    ['a country whose law is not written down: only with a yes', { country: 'BR', boughtAt: noon }, no('never-agreed')],
    ['US: a question about what she bought', { purpose: 'reviews', country: 'US' }, yes('own-customer')],
    ['… not once she wants none', { purpose: 'reviews', country: 'US', reviews: stands('withdrawn') }, no('withdrawn')],
    ['… nor after a complaint', { purpose: 'reviews', country: 'US', suppressed: 'complaint' }, no('complaint')],
    ['EU: a question, to a customer', { purpose: 'reviews', country: 'DE', boughtAt: noon }, yes('own-customer')],
    ['EU: no question to somebody else', { purpose: 'reviews', country: 'DE' }, no('never-agreed')],
  ] as const)('%s', (_case, facts, answer) => {
    expect(ask(facts)).toEqual(answer)
  })
})

describe('Korea (Network Act art. 50)', () => {
  const korea = (facts: Partial<Facts>) => ask({ country: 'KR', ...facts })
  const night = new Date('2026-06-15T13:00:00Z') // 22:00 in Seoul
  const ad = { mark: '(광고)' }

  it('wants a yes first, and the mark on what is sent', () => {
    expect(korea({})).toEqual(no('never-agreed'))
    expect(korea({ marketing: stands('granted') })).toEqual({ ...yes('granted'), ...ad })
  })

  it('wants a consent of its own from 21:00 to 08:00, except by email', () => {
    const marketing = stands('granted')
    expect(korea({ marketing, now: night })).toMatchObject({ may: true })
    expect(korea({ channel: 'sms', marketing, now: night })).toEqual(no('night'))
    expect(korea({ channel: 'sms', marketing })).toMatchObject({ may: true })
    expect(korea({ channel: 'sms', marketing, night: stands('granted'), now: night })).toMatchObject({ may: true })
    expect(korea({ channel: 'sms', marketing, night: stands('withdrawn'), now: night })).toEqual(no('night'))
    const edges = [
      ['2026-06-15T11:59:59Z', true],
      ['2026-06-15T12:00:00Z', false],
      ['2026-06-15T22:59:59Z', false],
      ['2026-06-15T23:00:00Z', true],
    ] as const
    for (const [at, may] of edges) expect(korea({ channel: 'sms', marketing, now: new Date(at) }).may).toBe(may)
  })

  it('lets a yes count two years', () => {
    const marketing = stands('granted', '2026-06-01T00:00:00Z')
    expect(korea({ marketing, now: new Date('2028-05-31T23:00:00Z') }).may).toBe(true)
    expect(korea({ marketing, now: new Date('2028-06-01T00:00:00Z') })).toEqual(no('needs-renewal'))
    expect(ask({ country: 'DE', marketing, now: new Date('2031-01-01') }).may).toBe(true)
  })

  it('lets a customer hear of like goods for six months', () => {
    const boughtAt = new Date('2026-01-10T00:00:00Z')
    expect(korea({ boughtAt, now: new Date('2026-07-09T00:00:00Z') })).toEqual({ ...yes('own-customer'), ...ad })
    expect(korea({ boughtAt, now: new Date('2026-07-10T00:00:00Z') })).toEqual(no('never-agreed'))
  })
})

describe('the rules', () => {
  it('name their law and where to read it, and no country twice', () => {
    const countries = contactRules.flatMap((rule) => rule.countries)
    expect(new Set(countries).size).toBe(countries.length)
    for (const { source } of contactRules) expect(source.url).toMatch(/^https:\/\//)
    expect(ruleFor('kr').region).toBe('Korea')
  })

  it('have a yes confirmed where nobody has proved that the address is hers', () => {
    expect(needsConfirming('DE', false)).toBe(true)
    expect(needsConfirming('DE', true)).toBe(false)
    expect(needsConfirming('US', false)).toBe(false)
    expect(needsConfirming(undefined, false)).toBe(true)
  })

  it('count months as people do', () => {
    expect(monthsLater(new Date('2026-08-31T10:00:00Z'), 6)).toEqual(new Date('2027-02-28T10:00:00Z'))
  })
})
