import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { watchStatements } from '../../kernel/statement.ts'
import { announcedIn, inTransaction, type Tx } from '../../kernel/transaction.ts'
import { days, later, seconds } from '../../kernel/clock.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { personsOf, traitsOf } from '../profiles/index.ts'
import { addSource } from './add-source.ts'
import { collectEvents, mostEvents } from './collect-events.ts'
import { eventDays, forgetOldEvents } from './keep-events.ts'
import { getSource, listSources } from './list-sources.ts'
import { collectedById, listTail } from './list-tail.ts'
import { learnTraits } from './learn-traits.ts'
import { makeWriteKey } from './make-write-key.ts'
import { mostProblems } from './note-problems.ts'
import { batchFrom } from './read-batch.ts'
import { OriginInvalid, TooManyKeys } from './refusals.ts'
import { revokeWriteKey } from './revoke-write-key.ts'
import { senderOfKey } from './source-of-key.ts'
import type { RawEvent } from './told-event.ts'

const db = await testDatabase()

const blog = { name: 'Blog', channel: 'web' as const, origins: [] }

async function aSender(tx: Tx) {
  const { key } = await addSource(tx, blog, 'hana')
  return (await senderOfKey(tx, key))!
}

const added = (messageId: string, about: RawEvent = {}): RawEvent => ({
  ...{ type: 'track', event: 'Product Added', messageId, userId: 'minji-1', properties: { price: 12 } },
  ...about,
})

type Sender = Awaited<ReturnType<typeof aSender>>
const read = (tx: Tx, sender: Sender, events: readonly (RawEvent | undefined)[], sentAt?: Date) =>
  batchFrom({ sender, door: 'api', receivedAt: tx.now, sentAt, events })
const collect = async (tx: Tx, sender: Sender, events: readonly (RawEvent | undefined)[], sentAt?: Date) =>
  (await collectEvents(tx, [read(tx, sender, events, sentAt)]))[0]!

describe('a source', () => {
  it(
    'A6: lets in who has one of its keys until it is revoked, and keeps no key',
    inTx(db, async (tx) => {
      const { id, key } = await addSource(tx, { ...blog, origins: ['https://blog.example/'] }, 'hana')
      expect(key).toMatch(/^c[\w-]{24}$/)
      expect(await senderOfKey(tx, key)).toMatchObject({ sourceId: id, origins: ['https://blog.example'] })
      const second = await makeWriteKey(tx, id, 'hana')
      const [first] = (await getSource(tx, id)).keys.filter((one) => one.id !== second.id)
      await revokeWriteKey(tx, first!.id)
      await revokeWriteKey(tx, first!.id)
      expect(await senderOfKey(tx, key)).toBeUndefined()
      expect(await senderOfKey(tx, second.key)).toMatchObject({ sourceId: id })
      expect(JSON.stringify(await listSources(tx))).not.toContain(key)
    }),
  )

  it(
    'A6: names the site that is none, and has ten keys that work at most',
    inTx(db, async (tx) => {
      const wrong = { ...blog, origins: ['https://blog.example', 'blog.example/shop'] }
      await expect(addSource(tx, wrong, 'hana')).rejects.toThrow(OriginInvalid)
      const { id } = await addSource(tx, blog, 'hana')
      for (let more = 0; more < 9; more++) await makeWriteKey(tx, id, 'hana')
      await expect(makeWriteKey(tx, id, 'hana')).rejects.toThrow(TooManyKeys)
    }),
  )
})

describe('what a source tells', () => {
  it(
    'P3: is taken once by its source and message id, also within a batch, and announced once without what was said',
    inTx(db, async (tx) => {
      const sender = await aSender(tx)
      const events = [added('m-1'), added('m-2', { traits: { email: 'Minji@Example.com' } }), added('m-1')]
      expect(await collect(tx, sender, events)).toEqual({ taken: 2, repeated: 1 })
      expect(await collect(tx, sender, events)).toEqual({ taken: 0, repeated: 3 })
      expect(await collect(tx, await aSender(tx), events)).toEqual({ taken: 2, repeated: 1 })
      const announced = announcedIn(tx).filter(({ type }) => type === 'collecting.event-collected')
      expect(announced).toHaveLength(4)
      expect(announced[0]!.data).toMatchObject({ kind: 'track', name: 'Product Added', channel: 'web' })
      expect(JSON.stringify(announced)).not.toMatch(/minji|price/i)
      const [kept] = await collectedById(tx, [announced[0]!.data['eventId'] as string])
      expect(kept).toMatchObject({ messageId: 'm-1', data: { properties: { price: 12 } } })
    }),
  )

  it('P3: is taken once by two processes at once', async () => {
    const sender = await inTransaction(db, aSender)
    const events = Array.from({ length: 20 }, (_, n) => added(`race-${n}`, { anonymousId: `phone-${n % 3}` }))
    const batches = [events, events.toReversed(), events]
    const outcomes = await Promise.all(batches.map((each) => inTransaction(db, (tx) => collect(tx, sender, each))))
    expect(outcomes.reduce((sum, { taken }) => sum + taken, 0)).toBe(20)
  })

  it(
    'P4 P3: is one person’s by any of her ids, in whatever order they are told',
    inTx(db, async (tx) => {
      const sender = await aSender(tx)
      await collect(tx, sender, [
        { type: 'page', messageId: 'p', anonymousId: 'browser-7' },
        {
          type: 'identify',
          messageId: 'i',
          anonymousId: 'browser-7',
          userId: 'sora',
          traits: { email: 'sora@example.com' },
        },
        { type: 'track', messageId: 't', userId: 'sora', event: 'Signed In' },
        { type: 'track', messageId: 'o', userId: 'alex', event: 'Signed In' },
      ])
      const events = announcedIn(tx).filter(({ type }) => type === 'collecting.event-collected')
      const persons = await personsOf(
        tx,
        events.map(({ profileId }) => profileId!),
      )
      const [page, identified, tracked, other] = events.map(({ profileId }) => persons.get(profileId!))
      expect([page, tracked]).toEqual([identified, identified])
      expect(other).not.toBe(identified)
    }),
  )

  it(
    'P5: makes traits of what is told of somebody, with the time, and leaves what cannot be one with the event',
    inTx(db, async (tx) => {
      const traits = { firstName: 'Sora', plan: 'gold', email: 'sora@example.com', nested: { deep: 1 }, '': 'x' }
      const at = later(tx.now, -days(2)).toISOString()
      await collect(tx, await aSender(tx), [{ type: 'identify', messageId: 'i', userId: 's', traits, timestamp: at }])
      const told = announcedIn(tx).find(({ type }) => type === 'collecting.event-collected')!
      const [reaction] = learnTraits.reactions
      for (const _ of ['once', 'again']) await reaction!.react(tx, { ...told, at: tx.now } as never)
      expect(await traitsOf(tx, told.profileId!)).toMatchObject([
        { name: 'first-name', value: 'Sora', source: 'page', observedAt: new Date(at) },
        { name: 'plan', value: 'gold' },
      ])
    }),
  )

  it(
    'P3: keeps its own time: a wrong clock is taken out, what comes late keeps its day, nothing lies ahead',
    inTx(db, async (tx) => {
      const sender = await aSender(tx)
      const fast = later(tx.now, days(400))
      const events = [
        added('just-now', { timestamp: later(fast, -seconds(5)).toISOString() }),
        added('last-week', { timestamp: later(fast, -days(7)).getTime() }),
        added('ahead', { timestamp: later(fast, days(3)).toISOString() }),
      ]
      await collect(tx, sender, events, fast)
      const { events: kept } = await listTail(tx, sender.sourceId)
      const at = Object.fromEntries(kept.map(({ messageId, occurredAt }) => [messageId, occurredAt]))
      expect(at).toEqual({
        'just-now': later(tx.now, -seconds(5)),
        'last-week': later(tx.now, -days(7)),
        ahead: tx.now,
      })
    }),
  )

  it.each<[string, RawEvent | undefined, string]>([
    ['no event', undefined, ''],
    ['a type that is none', { ...added('x'), type: 'purchase' }, 'type'],
    ['nobody', added('x', { userId: ' ', anonymousId: null }), 'userId'],
    ['no name', added('x', { event: undefined }), 'event'],
    ['an address as a name', added('x', { event: 'Mail to minji@example.com' }), 'event'],
    ['an instant that is none', added('x', { timestamp: 'yesterday' }), 'timestamp'],
    ['an instant long ago', added('x', { timestamp: 1_000 }), 'timestamp'],
    ['properties that are none', added('x', { properties: [1] }), 'properties'],
    ['too much', added('x', { properties: { text: 'x'.repeat(33_000) } }), 'properties'],
    ['too deep', added('x', { traits: JSON.parse('{"a":'.repeat(30) + '1' + '}'.repeat(30)) as object }), 'traits'],
    ['an endless id', added('x'.repeat(201)), 'messageId'],
    ['an alias of nobody', { type: 'alias', messageId: 'x', userId: 'minji' }, 'previousId'],
  ])('A6: what does not fit is named, and the others are taken: %s', (_what, wrong, field) => {
    const sender = { keyId: 'k', sourceId: 's', channel: 'web' as const, origins: [] }
    const given = { sender, door: 'api', receivedAt: db.clock.now(), sentAt: undefined }
    const batch = batchFrom({ ...given, events: [added('m-1'), wrong, added('m-2')] })
    expect(batch.events.map(({ messageId }) => messageId)).toEqual(['m-1', 'm-2'])
    expect(batch.problems).toMatchObject([{ index: 1, field }])
  })

  it(
    'A6: takes what PostgreSQL cannot keep as text, without it',
    inTx(db, async (tx) => {
      const sender = await aSender(tx)
      const odd = { 'a\0b': ['\ud800x', '\0', { fine: 'Gr\u00fc\u00dfe 안녕' }], __proto__: 1, n: 1e308 }
      const event = added('odd\0', { event: 'Na\0me', userId: '\udc00minji', properties: odd })
      expect(await collect(tx, sender, [event])).toEqual({ taken: 1, repeated: 0 })
      const { events } = await listTail(tx, sender.sourceId)
      expect(events[0]).toMatchObject({
        messageId: 'odd',
        name: 'Name',
        data: { properties: { ab: ['\ufffdx', '', { fine: 'Grüße 안녕' }] } },
      })
    }),
  )

  it(
    'N14: a thousand events take as many statements as one',
    inTx(db, async (tx) => {
      const sender = await aSender(tx)
      // NOTE Whatever else this process asks for meanwhile is counted as well, so that the least of three times counts.
      const statementsFor = async (length: number) => {
        const counts: number[] = []
        for (const time of ['first', 'second', 'third']) {
          const about = (n: number) => added(`${time}-${length}-${n}`, { userId: `${time}-${length}-${n}` })
          let count = 0
          const end = watchStatements(() => count++)
          await collect(
            tx,
            sender,
            Array.from({ length }, (_, n): RawEvent => about(n)),
          )
          end()
          counts.push(count)
        }
        return Math.min(...counts)
      }
      const one = await statementsFor(1)
      expect(await statementsFor(mostEvents)).toBe(one)
      expect(one).toBeLessThan(8)
    }),
  )

  it(
    'A6: counts by the hour, keeps the last problems, and forgets after thirteen months',
    inTx(db, async (tx) => {
      const sender = await aSender(tx)
      const wrong = Array.from({ length: 30 }, () => ({ type: 'track', event: 'No one' }))
      for (let batch = 0; batch < 12; batch++) await collect(tx, sender, [added('m-1'), ...wrong])
      const source = await getSource(tx, sender.sourceId)
      expect(source).toMatchObject({ taken: 1, repeated: 11, refused: 360, lastEventAt: tx.now })
      expect(source.keys[0]!.usedAt).toBeInstanceOf(Date)
      const { problems } = await listTail(tx, sender.sourceId)
      expect(problems[0]).toMatchObject({ door: 'api', field: 'userId', name: 'No one' })
      const [noted] = await query<{ count: number }>(
        tx,
        'select count(*)::int as count from collecting.problem where source_id = $1',
        [sender.sourceId],
      )
      expect(noted!.count).toBe(mostProblems)
      expect(await forgetOldEvents(tx)).toBe(0)
      await query(tx, 'update collecting.event set received_at = $1 where source_id = $2', [
        later(tx.now, -days(eventDays + 1)),
        sender.sourceId,
      ])
      expect(await forgetOldEvents(tx)).toBe(1)
    }),
  )
})
