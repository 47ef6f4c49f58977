import { describe, expect, it } from 'vitest'
import { days, hours, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import { inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { news, orderOf, reader } from '../../testing/messages.ts'
import { mergeProfiles, profileByEmail } from '../profiles/index.ts'
import {
  changeContactSettings,
  contactReport,
  contactRules,
  endPause,
  explainMessages,
  findSend,
  noteContactWish,
  noteWorth,
  pauseMessages,
  sendMail,
  sendMarketingMail,
  sendMessage,
  sendMessages,
} from './index.ts'
import { sendDigests } from './send-digests.ts'

const db = await testDatabase()
const noon = db.clock.now()

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
      const [first] = await sendMessages(tx, [orderOf(her)])
      const second = await sendMessage(
        tx,
        orderOf(same, { automation: { kind: 'campaign', id: 'spring', name: 'Spring' } }),
      )
      expect([first, second].map((one) => 'sendId' in one!)).toEqual([true, true])
      await sendMail(tx, {
        key: 'order',
        to: 'minji@example.com',
        profileId: her,
        locale: 'en',
        mail: news({ name: 'x' }),
      })
      expect(await sendMessage(tx, orderOf(her, { purpose: 'order' }))).toHaveProperty('sendId')
      expect(await sendMessage(tx, orderOf(her))).toEqual({ heldUntil: later(tx.now, days(7)), because: 'budget' })
      expect(await sendMessage(tx, orderOf(her, { isTest: true }))).toHaveProperty('sendId')
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
        orderOf(her, { automation: automation('harmful') }),
        orderOf(her, { priority: 5 }),
        orderOf(her, { automation: automation('worthy') }),
        orderOf(her, { priority: 2 }),
      ])
      expect(answers.map((answer) => Object.keys(answer)[0])).toEqual(['heldUntil', 'heldUntil', 'sendId', 'sendId'])
      expect(await sendMessage(tx, orderOf(her, { priority: 1 }))).toHaveProperty('sendId')
      expect(await sendMessage(tx, orderOf(her, { priority: 1 }))).toHaveProperty('because', 'budget')
    }),
  )

  it(
    'M4: what it holds back and can be told in a digest is told in one, once there is room',
    inTx(db, async (tx) => {
      const her = await reader(tx)
      await settle(tx, { perWeek: 1, reserved: 0 })
      await sendMessage(tx, orderOf(her))
      const item = (title: string) => ({ title, text: 'News', link: 'https://shop.test/a' })
      const [one, two] = [orderOf(her, { digest: item('First') }), orderOf(her, { digest: item('Second') })]
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
      const never = orderOf(her, { content: { channel: 'email', mail: holed } })
      expect(await sendMessage(tx, never)).toEqual({ withheld: 'unwritable' })
      expect(await sendMessage(tx, orderOf(stranger))).toEqual({ withheld: 'never-agreed' })
      expect(
        await sendMessage(tx, orderOf(stranger, { content: { channel: 'push', title: 't', body: 'b', link: '/' } })),
      ).toEqual({ withheld: 'unreachable' })
      await sendMessages(tx, [orderOf(her), orderOf(her)])
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

describe('what she and the shop want', () => {
  it(
    'Y5: only when it matters: orders’ notices and what she asked for herself alone reach her',
    inTx(db, async (tx) => {
      const her = await reader(tx)
      const written = (await sendMessage(tx, orderOf(her))) as { sendId: string }
      await noteContactWish(tx, { profileId: her, contact: 'what-matters', source: 'preferences' })
      expect(await sendMessage(tx, orderOf(her))).toEqual({ withheld: 'only-what-matters' })
      expect(
        await sendMarketingMail(tx, {
          ...orderOf(her),
          purpose: 'reviews',
          boughtAt: tx.now,
          mail: news({ name: 'x' }),
        }),
      ).toEqual({ withheld: 'only-what-matters' })
      await settle(tx, { perWeek: 0, reserved: 0 })
      expect(await sendMessage(tx, orderOf(her, { isAskedFor: true }))).toHaveProperty('sendId')
      expect(await sendMessage(tx, orderOf(her, { purpose: 'order' }))).toHaveProperty('sendId')
      expect(await explainMessages(tx, her)).toMatchObject({ wish: 'what-matters' })
      await noteContactWish(tx, { profileId: her, contact: 'all', source: 'staff' })
      expect(await sendMessage(tx, orderOf(her))).toEqual({ withheld: 'budget' })
      expect(written.sendId).toBeTruthy()
    }),
  )

  it(
    'M9: a pause holds all advertising back, everywhere or in one country, with who and why',
    inTx(db, async (tx) => {
      const [her, alex] = [await reader(tx), await reader(tx, 'alex@example.com', 'US')]
      const pauseId = await pauseMessages(tx, { country: 'de', reason: 'A storm', by: 'sora' })
      expect((await contactRules(tx)).pauses).toMatchObject([{ country: 'DE', reason: 'A storm', by: 'sora' }])
      const kept = orderOf(her)
      expect(await sendMessage(tx, kept)).toMatchObject({ because: 'paused' })
      expect(await sendMessage(tx, orderOf(alex, { country: 'US' }))).toHaveProperty('sendId')
      expect(await sendMessage(tx, orderOf(her, { purpose: 'order' }))).toHaveProperty('sendId')
      await endPause(tx, { pauseId, by: 'sora' })
      expect(await sendMessage(tx, kept)).toHaveProperty('sendId')
    }),
  )
})

describe('as days go by', () => {
  it('N9: what waits with a better rank goes first when a place is free, and rolls over seven days', async () => {
    const her = await inTransaction(db, (tx) => reader(tx, 'rank@example.com'))
    await inTransaction(db, (tx) => settle(tx, { perWeek: 1, reserved: 0 }))
    const better = orderOf(her, { priority: 2 })
    const worse = orderOf(her, { priority: 4 })
    await inTransaction(db, (tx) => sendMessage(tx, orderOf(her)))
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
