import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { days, hours, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import { inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { recordConsent, withdrawConsent, wordingOf } from '../consent/index.ts'
import { mergeProfiles, observeTrait, profileByEmail, resolveProfile, saveAddress } from '../profiles/index.ts'
import {
  changeContactSettings,
  contactReport,
  contactRules,
  defineMail,
  endPause,
  explainMessages,
  findSend,
  type MessageOrder,
  noteContactWish,
  noteWorth,
  pauseMessages,
  sendMail,
  sendMarketingMail,
  sendMessage,
  sendMessages,
  zoneOf,
} from './index.ts'
import { releaseHeld } from './release-held.ts'
import { sendDigests } from './send-digests.ts'

const db = await testDatabase()
const noon = db.clock.now()
const news = defineMail('news', z.object({ name: z.string() }), {
  en: {
    subject: 'For {{ name }}',
    preheader: 'p',
    body: '<mj-text>Hello {{ name }}</mj-text>',
    text: 'Hello {{ name }}',
  },
})

/** Somebody in Berlin who agreed to news. */
async function reader(tx: Tx, email = 'minji@example.com', country = 'DE'): Promise<string> {
  const profileId = await profileByEmail(tx, email)
  const about = { profileId, channel: 'email', purpose: 'marketing' } as const
  const wording = wordingOf('checkout', 'en')
  await recordConsent(tx, { ...about, state: 'granted', wording, source: 'preferences', country })
  return profileId
}

let orders = 0
const order = (profileId: string, more: Partial<MessageOrder> = {}): MessageOrder => ({
  key: `test:${orders++}`,
  profileId,
  purpose: 'marketing',
  content: { channel: 'email', mail: news({ name: 'Minji' }) },
  locale: 'en',
  country: 'DE',
  origin: 'https://shop.test',
  automation: { kind: 'journey', id: 'welcome', name: 'Welcome' },
  ...more,
})

const settle = (tx: Tx, change: Parameters<typeof changeContactSettings>[1]['change']) =>
  changeContactSettings(tx, { change, by: 'test' })
/** Goes forward for one test; time is put back after it. */
const at = (instant: Date, body: () => Promise<void>) => {
  db.clock.set(instant)
  return body().finally(() => db.clock.set(noon))
}
const heldOf = (tx: Tx) =>
  query<{ key: string; reason: string; outcome: string }>(
    tx,
    'select key, reason, outcome from messaging.held order by key',
  )

describe('the contact budget', () => {
  it(
    'M4 Y6 N9: is one for all that she is, all channels and automations; orders’ own notices are free',
    inTx(db, async (tx) => {
      const her = await reader(tx)
      const same = await reader(tx, 'minji@work.example')
      await mergeProfiles(tx, {
        profileId: her,
        withProfileId: same,
        by: { kind: 'user', id: 'x' },
        reason: 'one person',
      })
      await settle(tx, { perWeek: 2, reserved: 0 })
      const [first] = await sendMessages(tx, [order(her)])
      const second = await sendMessage(
        tx,
        order(same, { automation: { kind: 'campaign', id: 'spring', name: 'Spring' } }),
      )
      expect([first, second]).toEqual([{ sendId: expect.any(String) }, { sendId: expect.any(String) }])
      await sendMail(tx, {
        key: 'order',
        to: 'minji@example.com',
        profileId: her,
        locale: 'en',
        mail: news({ name: 'x' }),
      })
      expect(await sendMessage(tx, order(her, { purpose: 'order' }))).toHaveProperty('sendId')
      expect(await sendMessage(tx, order(her))).toEqual({ heldUntil: later(tx.now, days(7)), because: 'budget' })
      expect(await sendMessage(tx, order(her, { isTest: true }))).toHaveProperty('sendId')
      const { budget, mix } = await explainMessages(tx, same)
      expect(budget).toMatchObject({ perWeek: 2, used: 2 })
      expect(mix).toEqual([{ tells: 'sell', messages: 2 }])
    }),
  )

  it(
    'N9: its last place goes by priority, then by what was measured; some are kept for what matters more',
    inTx(db, async (tx) => {
      const her = await reader(tx)
      await settle(tx, { perWeek: 3, reserved: 1 })
      const automation = (id: string) => ({ kind: 'journey', id, name: id }) as const
      await noteWorth(tx, automation('worthy'), 40)
      await noteWorth(tx, automation('harmful'), -5)
      const answers = await sendMessages(tx, [
        order(her, { automation: automation('harmful') }),
        order(her, { priority: 5 }),
        order(her, { automation: automation('worthy') }),
        order(her, { priority: 2 }),
      ])
      expect(answers.map((answer) => Object.keys(answer)[0])).toEqual(['heldUntil', 'heldUntil', 'sendId', 'sendId'])
      expect(await sendMessage(tx, order(her, { priority: 1 }))).toHaveProperty('sendId')
      expect(await sendMessage(tx, order(her, { priority: 1 }))).toHaveProperty('because', 'budget')
    }),
  )

  it(
    'M4: what it holds back and can be told in a digest is told in one, once there is room',
    inTx(db, async (tx) => {
      const her = await reader(tx)
      await settle(tx, { perWeek: 1, reserved: 0 })
      await sendMessage(tx, order(her))
      const item = (title: string) => ({ title, text: 'News', link: 'https://shop.test/a' })
      const [one, two] = [order(her, { digest: item('First') }), order(her, { digest: item('Second') })]
      expect(await sendMessages(tx, [one, two])).toEqual([{ inDigest: true }, { inDigest: true }])
      expect(await sendMessage(tx, one)).toEqual({ inDigest: true })
      await sendDigests(tx)
      expect(await sendMessage(tx, one)).toEqual({ inDigest: true })
      await query(tx, `update messaging.send set counted_at = counted_at - interval '8 days'`)
      await query(tx, `update messaging.digest_item set next_at = $1`, [tx.now])
      await sendDigests(tx)
      const answer = (await sendMessage(tx, one)) as { sendId: string }
      const digest = (await findSend(tx, answer.sendId))!
      expect(digest).toMatchObject({ subject: 'A few things, in one mail', purpose: 'marketing' })
      for (const title of ['First', 'Second']) expect(digest.bodyText).toContain(title)
      expect((await heldOf(tx)).filter(({ key }) => key.startsWith('test:')).map(({ outcome }) => outcome)).toEqual([
        'sent',
        'sent',
      ])
    }),
  )

  it(
    'M4: everything held or withheld is a row with its reason, in the report and on the person',
    inTx(db, async (tx) => {
      const her = await reader(tx)
      const stranger = await profileByEmail(tx, 'sora@example.com')
      await settle(tx, { perWeek: 1, reserved: 0 })
      const holed = { ...news({ name: 'x' }), data: {} }
      const never = order(her, { content: { channel: 'email', mail: holed } })
      expect(await sendMessage(tx, never)).toEqual({ withheld: 'unwritable' })
      expect(await sendMessage(tx, order(stranger))).toEqual({ withheld: 'never-agreed' })
      expect(
        await sendMessage(tx, order(stranger, { content: { channel: 'push', title: 't', body: 'b', link: '/' } })),
      ).toEqual({ withheld: 'unreachable' })
      await sendMessages(tx, [order(her), order(her)])
      await query(tx, `update messaging.send set state = 'sent'`)
      const { held, ranks, used, automations } = await contactReport(tx, 4)
      const reasons = held.map(({ reason, messages, name }) => [reason, messages, name])
      expect(reasons.toSorted()).toEqual([
        ['budget', 1, 'Welcome'],
        ['never-agreed', 1, 'Welcome'],
        ['unreachable', 1, 'Welcome'],
        ['unwritable', 1, 'Welcome'],
      ])
      expect(ranks).toEqual([{ rank: 1, sent: 1, unsubscribed: 0 }])
      expect(used).toEqual([{ places: 1, people: 1 }])
      expect(automations).toMatchObject([{ name: 'Welcome', sent: 1, worth: null }])
      const { messages } = await explainMessages(tx, her)
      expect(messages.map(({ what, because }) => [what, because]).toSorted()).toEqual([
        ['sent', null],
        ['waiting', 'budget'],
        ['withheld', 'unwritable'],
      ])
      expect(messages.find(({ because }) => because === 'unwritable')!.details).toContain('name')
    }),
  )
})

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
    const ask = () => inTransaction(db, (tx) => sendMessage(tx, order(her)))
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
        const content = channel === 'sms' ? ({ channel, text: 'Tea' } as const) : order(id).content
        return sendMessage(tx, order(id, { country, content }))
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
})

describe('what she and the shop want', () => {
  it(
    'Y5: only when it matters: orders’ notices and what she asked for herself alone reach her',
    inTx(db, async (tx) => {
      const her = await reader(tx)
      const written = (await sendMessage(tx, order(her))) as { sendId: string }
      await noteContactWish(tx, { profileId: her, contact: 'what-matters', source: 'preferences' })
      expect(await sendMessage(tx, order(her))).toEqual({ withheld: 'only-what-matters' })
      expect(
        await sendMarketingMail(tx, { ...order(her), purpose: 'reviews', boughtAt: tx.now, mail: news({ name: 'x' }) }),
      ).toEqual({ withheld: 'only-what-matters' })
      await settle(tx, { perWeek: 0, reserved: 0 })
      expect(await sendMessage(tx, order(her, { isAskedFor: true }))).toHaveProperty('sendId')
      expect(await sendMessage(tx, order(her, { purpose: 'order' }))).toHaveProperty('sendId')
      expect(await explainMessages(tx, her)).toMatchObject({ wish: 'what-matters' })
      await noteContactWish(tx, { profileId: her, contact: 'all', source: 'account' })
      expect(await sendMessage(tx, order(her))).toEqual({ withheld: 'budget' })
      expect(written.sendId).toBeTruthy()
    }),
  )

  it(
    'M9: a pause holds all advertising back, everywhere or in one country, with who and why',
    inTx(db, async (tx) => {
      const [her, alex] = [await reader(tx), await reader(tx, 'alex@example.com', 'US')]
      const pauseId = await pauseMessages(tx, { country: 'de', reason: 'A storm', by: 'sora' })
      expect((await contactRules(tx)).pauses).toMatchObject([{ country: 'DE', reason: 'A storm', by: 'sora' }])
      const kept = order(her)
      expect(await sendMessage(tx, kept)).toMatchObject({ because: 'paused' })
      expect(await sendMessage(tx, order(alex, { country: 'US' }))).toHaveProperty('sendId')
      expect(await sendMessage(tx, order(her, { purpose: 'order' }))).toHaveProperty('sendId')
      await endPause(tx, { pauseId, by: 'sora' })
      expect(await sendMessage(tx, kept)).toHaveProperty('sendId')
    }),
  )

  it('M4: a notice that has to wait stays in the outbox and leaves by itself, unless she said no meanwhile', async () => {
    const night = new Date('2026-06-01T20:00:00Z')
    const ids: string[] = []
    await at(night, () =>
      inTransaction(db, async (tx) => {
        for (const email of ['stays@example.com', 'goes@example.com']) {
          const her = await reader(tx, email)
          const sent = await sendMarketingMail(tx, { ...order(her), purpose: 'marketing', mail: news({ name: 'x' }) })
          ids.push((sent as { sendId: string }).sendId)
        }
      }),
    )
    const states = () =>
      inTransaction(db, async (tx) =>
        [await findSend(tx, ids[0]!), await findSend(tx, ids[1]!)].map((send) => send!.state),
      )
    expect(await states()).toEqual(['held', 'held'])
    await at(night, async () => void (await inTransaction(db, releaseHeld)))
    expect(await states()).toEqual(['held', 'held'])
    await inTransaction(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'goes@example.com')
      await withdrawConsent(tx, { profileId, channel: 'email', purpose: 'marketing', source: 'one-click' })
    })
    await at(new Date('2026-06-02T06:00:00Z'), async () => void (await inTransaction(db, releaseHeld)))
    expect(await states()).toEqual(['queued', 'refused'])
  })
})

describe('as days go by', () => {
  it('N9: what waits with a better rank goes first when a place is free, and rolls over seven days', async () => {
    const her = await inTransaction(db, (tx) => reader(tx, 'rank@example.com'))
    await inTransaction(db, (tx) => settle(tx, { perWeek: 1, reserved: 0 }))
    const better = order(her, { priority: 2 })
    const worse = order(her, { priority: 4 })
    await inTransaction(db, (tx) => sendMessage(tx, order(her)))
    await at(later(noon, days(6)), async () => {
      await inTransaction(db, (tx) => sendMessages(tx, [better, worse]))
    })
    await at(later(noon, days(7) + hours(1)), async () => {
      expect(await inTransaction(db, (tx) => sendMessage(tx, worse))).toHaveProperty('because', 'budget')
      expect(await inTransaction(db, (tx) => sendMessage(tx, better))).toHaveProperty('sendId')
    })
    await inTransaction(db, (tx) => settle(tx, { perWeek: 3, reserved: 1 }))
  })
})
