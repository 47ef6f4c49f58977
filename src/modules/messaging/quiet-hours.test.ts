import { describe, expect, it } from 'vitest'
import { inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { news, orderOf, reader } from '../../testing/messages.ts'
import { recordConsent, withdrawConsent, wordingOf } from '../consent/index.ts'
import { observeTrait, profileByEmail, resolveProfile, saveAddress } from '../profiles/index.ts'
import { changeContactSettings, findSend, sendMarketingMail, sendMessage, zoneOf } from './index.ts'
import { releaseHeld } from './release-held.ts'

const db = await testDatabase()
const noon = db.clock.now()

const settle = (tx: Tx, change: Parameters<typeof changeContactSettings>[1]['change']) =>
  changeContactSettings(tx, { change, by: 'test' })
/** Goes forward for one test; time is put back after it. */
const at = (instant: Date, body: () => Promise<unknown>) => {
  db.clock.set(instant)
  return body().finally(() => db.clock.set(noon))
}
describe('quiet hours', () => {
  it('M4: hold in her own time zone, also on the days on which clocks are changed', async () => {
    const her = await inTransaction(db, async (tx) => {
      const id = await reader(tx, 'night@example.com')
      await observeTrait(tx, {
        profileId: id,
        name: 'timezone',
        value: 'Europe/Berlin',
        source: 'shopper',
        observedAt: tx.now,
      })
      return id
    })
    const ask = () => inTransaction(db, (tx) => sendMessage(tx, orderOf(her)))
    // Clocks go forward on 28 March 2027 and back on 31 October 2027, at 1:00 UTC.
    await at(new Date('2027-03-27T20:30:00Z'), async () => {
      expect(await ask()).toEqual({ heldUntil: new Date('2027-03-28T06:00:00Z'), because: 'quiet-hours' })
    })
    await at(new Date('2027-10-30T19:30:00Z'), async () => {
      expect(await ask()).toEqual({ heldUntil: new Date('2027-10-31T07:00:00Z'), because: 'quiet-hours' })
    })
    await at(new Date('2027-10-31T07:00:00Z'), async () => expect(await ask()).toHaveProperty('sendId'))
  })

  it(
    'M4: come from where she lives when she told no zone',
    inTx(db, async (tx) => {
      const [seoul, hawaii, nowhere] = [
        await reader(tx, 'a@example.com'),
        await reader(tx, 'b@example.com'),
        await reader(tx, 'c@example.com'),
      ]
      const address = { name: 'x', line1: '1', city: 'x', postcode: '04524', country: 'KR' }
      await saveAddress(tx, { profileId: seoul, address })
      await saveAddress(tx, {
        profileId: hawaii,
        address: { ...address, country: 'US', region: 'HI', postcode: '96801' },
      })
      expect([...(await zoneOf(tx, [seoul, hawaii, nowhere])).values()]).toEqual([
        'Asia/Seoul',
        'Pacific/Honolulu',
        'UTC',
      ])
    }),
  )

  it('M4: the law’s hours hold also where the shop has none', async () => {
    await inTransaction(db, (tx) => settle(tx, { quiet: { from: 0, to: 0 } }))
    const ask = (channel: 'email' | 'sms', country: string) =>
      inTransaction(db, async (tx) => {
        const email = `${channel}-${country}@example.com`
        const phone = country === 'KR' ? '+821012345678' : '+12125550123'
        const identities = [
          { kind: 'email', value: email },
          ...(channel === 'sms' ? [{ kind: 'phone', value: phone }] : []),
        ]
        const { profileId: id } = await resolveProfile(tx, { identities, source: 'test', observedAt: tx.now } as never)
        const about = { profileId: id, channel, purpose: 'marketing' } as const
        await recordConsent(tx, {
          ...about,
          state: 'granted',
          wording: wordingOf('checkout', 'en'),
          source: 'preferences',
          country,
        })
        const content = channel === 'sms' ? ({ channel, text: 'Tea' } as const) : orderOf(id).content
        return sendMessage(tx, orderOf(id, { country, content }))
      })
    // 23:00 in Seoul, 22:00 in New York the evening before.
    await at(new Date('2026-11-10T14:00:00Z'), async () => {
      expect(await ask('sms', 'KR')).toEqual({ heldUntil: new Date('2026-11-10T23:00:00Z'), because: 'quiet-hours' })
      expect(await ask('email', 'KR')).toHaveProperty('sendId')
    })
    await at(new Date('2026-11-11T03:00:00Z'), async () => {
      expect(await ask('sms', 'US')).toEqual({ heldUntil: new Date('2026-11-11T13:00:00Z'), because: 'quiet-hours' })
    })
    await inTransaction(db, (tx) => settle(tx, { quiet: { from: 21, to: 8 } }))
  })

  it('M4: a notice that has to wait stays in the outbox and leaves by itself, unless she said no meanwhile', async () => {
    const night = new Date('2026-06-01T20:00:00Z')
    const ids: string[] = []
    await at(night, () =>
      inTransaction(db, async (tx) => {
        for (const email of ['stays@example.com', 'goes@example.com']) {
          const her = await reader(tx, email)
          const sent = await sendMarketingMail(tx, { ...orderOf(her), purpose: 'marketing', mail: news({ name: 'x' }) })
          ids.push((sent as { sendId: string }).sendId)
        }
      }),
    )
    const states = () =>
      inTransaction(db, async (tx) =>
        [await findSend(tx, ids[0]!), await findSend(tx, ids[1]!)].map((send) => send!.state),
      )
    expect(await states()).toEqual(['held', 'held'])
    await at(night, () => inTransaction(db, releaseHeld))
    expect(await states()).toEqual(['held', 'held'])
    await inTransaction(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'goes@example.com')
      await withdrawConsent(tx, { profileId, channel: 'email', purpose: 'marketing', source: 'one-click' })
    })
    await at(new Date('2026-06-02T06:00:00Z'), () => inTransaction(db, releaseHeld))
    expect(await states()).toEqual(['queued', 'refused'])
  })
})
