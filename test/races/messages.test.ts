import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../src/kernel/edge.ts'
import { openDatabase } from '../../src/kernel/database.ts'
import { query } from '../../src/kernel/query.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { recordConsent, wordingOf } from '../../src/modules/consent/index.ts'
import {
  changeContactSettings,
  defineMail,
  type MessageOrder,
  messagingModule,
  sendMessages,
} from '../../src/modules/messaging/index.ts'
import { mergeProfiles, profileByEmail } from '../../src/modules/profiles/index.ts'
import { testDatabase } from '../../src/testing/database.ts'

const db = await testDatabase()
const other = { ...db, pool: openDatabase({ connectionString: db.connectionString, clock: db.clock }).pool }
const news = defineMail('news', z.object({}), {
  en: { subject: 'News', preheader: '', body: '<mj-text>News</mj-text>', text: 'News' },
})
const order = (profileId: string, key: string, more: Partial<MessageOrder> = {}): MessageOrder => ({
  ...{ key, profileId, purpose: 'marketing', locale: 'en', country: 'DE', origin: 'https://shop.test' },
  content: { channel: 'email', mail: news({}) },
  ...more,
})

describe('N9: two workers that write to the same people at once', () => {
  it('spend no budget twice, also where one person is two profiles, and wait for each other in one order', async () => {
    const people = await inTransaction(db, async (tx) => {
      await changeContactSettings(tx, { change: { perWeek: 2, reserved: 0 }, by: 'test' })
      const ids: [string, string][] = []
      for (let n = 0; n < 20; n++) {
        const [own, work] = [
          await profileByEmail(tx, `a${n}@example.com`),
          await profileByEmail(tx, `b${n}@example.com`),
        ]
        for (const profileId of [own, work]) {
          const about = { profileId, channel: 'email', purpose: 'marketing', country: 'DE' } as const
          await recordConsent(tx, {
            ...about,
            state: 'granted',
            wording: wordingOf('checkout', 'en'),
            source: 'preferences',
          })
        }
        await mergeProfiles(tx, { profileId: own, withProfileId: work, reason: 'one', by: { kind: 'user', id: 'x' } })
        ids.push([own, work])
      }
      return ids
    })
    const rounds = Array.from({ length: 8 }, (_, round) => {
      const hers = people.map((ids, n) => order(ids[round % 2]!, `race:${round}:${n}`))
      return inTransaction(round % 2 ? other : db, (tx) => sendMessages(tx, round % 3 ? hers : hers.toReversed()))
    })
    const answers = (await Promise.all(rounds)).flat()
    expect(answers.filter((answer) => 'sendId' in answer)).toHaveLength(40)
    expect(answers.filter((answer) => 'heldUntil' in answer)).toHaveLength(120)
  })

  it('deliver each message once between them, and a key that both order is one message', async () => {
    const received: string[] = []
    const transport = { name: 'test', deliver: async (mail: { to: string }) => void received.push(mail.to) }
    const [deliver] = messagingModule({ transport }).recurring!.filter(({ name }) => name === 'messaging.deliver-due')
    await Promise.all([deliver!.run(edgeOf(db)), deliver!.run(edgeOf(other)), deliver!.run(edgeOf(db))])
    expect(received).toHaveLength(40)
    const her = await inTransaction(db, (tx) => profileByEmail(tx, 'same@example.com'))
    const same = order(her, 'same', { purpose: 'order' })
    const [one, two] = await Promise.all([db, other].map((on) => inTransaction(on, (tx) => sendMessages(tx, [same]))))
    expect(one).toEqual(two)
    const kept = await inTransaction(db, (tx) =>
      query(tx, `select id as "sendId" from messaging.send where key = 'same'`),
    )
    expect(kept).toEqual(one)
    await other.pool.end()
  })
})
