import { describe, expect, it } from 'vitest'
import { minutes } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { newId, newToken } from '../../kernel/id.ts'
import { inTransaction, reading, type Read, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aMember } from '../../testing/staff.ts'
import { erasePerson, exportPerson, profileByEmail } from '../profiles/index.ts'
import {
  answerThread,
  closeThread,
  conversationFigures,
  conversationsModule,
  countThreads,
  getThread,
  giveThread,
  listMessages,
  listThreads,
  markRead,
  reopenThread,
  sayInChat,
  snoozeThread,
  type ThreadSearch,
  writeNote,
} from './index.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const origin = 'https://shop.test'
const modules = [conversationsModule({ baseUrl: origin })]
const guest = () => ({ device: newToken() })
const say = (tx: Tx, visitor: { device: string; profileId?: string }, text: string, id = newId()) =>
  sayInChat(tx, { visitor, id, text, locale: 'en' })
const messagesOf = (read: Read, threadId: string) => listMessages(read, { threadId, asSheSees: false, limit: 100 })
const lastOf = async (read: Read, threadId: string) => (await messagesOf(read, threadId)).at(-1)!.id
const found = (read: Read, search: Partial<ThreadSearch>) => listThreads(read, { limit: 50, ...search })

describe('staff', () => {
  it(
    'M13: find, take, note, rest and settle conversations; a word of hers opens them again',
    inTx(db, async (tx) => {
      const [sora, hana] = [await aMember(tx, 'Sora'), await aMember(tx, 'Hana')]
      const visitor = guest()
      const { thread } = await say(tx, visitor, 'Something about turquoise teapots')
      const threadId = thread.id
      const its = () => getThread(tx, threadId)
      expect(await found(tx, { held: 'helper', search: 'turq' })).toMatchObject([{ id: threadId }])
      await giveThread(tx, { threadId, to: sora })
      expect((await found(tx, { held: 'mine', staffId: sora })).map(({ id }) => id)).toEqual([threadId])
      expect((await found(tx, { held: 'others', staffId: hana })).map(({ id }) => id)).toContain(threadId)
      expect(await refusalOf(giveThread(tx, { threadId, to: 'nobody-here' }))).toMatchObject({ field: 'staffId' })
      await writeNote(tx, { threadId, id: newId(), by: hana, text: 'Be nice' })
      const seen = await listMessages(tx, { threadId, asSheSees: true, limit: 10 })
      expect(seen.map(({ who }) => who)).toEqual(['helper', 'her'])
      expect((await its()).lastText).toMatch(/turquoise/)
      const { unread } = await countThreads(tx, sora)
      await markRead(tx, { threadId, isRead: false })
      expect(await countThreads(tx, sora)).toMatchObject({ mine: 1, unread: unread + 1 })

      expect(await refusalOf(snoozeThread(tx, { threadId, until: tx.now }))).toMatchObject({ field: 'until' })
      await snoozeThread(tx, { threadId, until: new Date(tx.now.getTime() + minutes(60)) })
      expect(await countThreads(tx, sora)).toMatchObject({ mine: 0, snoozed: 1 })
      await say(tx, visitor, 'Still there?')
      expect(await its()).toMatchObject({ state: 'open', heldBy: 'staff', snoozedUntil: null })
      await closeThread(tx, threadId)
      await reopenThread(tx, threadId)
      expect(await its()).toMatchObject({ state: 'open', staffId: sora })
      await closeThread(tx, threadId)
      await say(tx, visitor, 'One thing more')
      expect(await its()).toMatchObject({ state: 'open', heldBy: 'helper', staffId: null })
      const period = { from: new Date(tx.now.getTime() - 1), to: new Date(tx.now.getTime() + 1) }
      const [chat] = (await conversationFigures(tx, period)).filter(({ channel }) => channel === 'chat')
      expect(chat).toMatchObject({ settled: 1, settledSeconds: 0 })
    }),
  )

  it('M13: two who answer at once are told of each other, and she is answered once', async () => {
    const thread = (await inTransaction(db, (tx) => say(tx, guest(), 'Is anybody there?'))).thread
    const lastSeenMessageId = await reading(db, (read) => lastOf(read, thread.id))
    const answer = (text: string) =>
      inTransaction(db, (tx) =>
        answerThread(tx, { threadId: thread.id, id: newId(), by: 'key', text, origin, lastSeenMessageId }),
      )
    const outcomes = await Promise.allSettled([answer('I am.'), answer('Me too.')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const no = outcomes.find((one) => one.status === 'rejected')!.reason as { code: string; details: object }
    expect(no).toMatchObject({ code: 'conversations/moved-on', details: { newer: 1, lastWho: 'staff' } })
    const all = await reading(db, (read) => messagesOf(read, thread.id))
    expect(all.filter(({ who }) => who === 'staff')).toHaveLength(1)
  })

  it('S9: a message that a browser sends twice at once is there once, and begins one chat', async () => {
    const [visitor, id] = [guest(), newId()]
    const twice = await Promise.all([1, 2].map(() => inTransaction(db, (tx) => say(tx, visitor, 'Hello', id))))
    expect(twice[0]!.message.id).toBe(twice[1]!.message.id)
    const all = await reading(db, (read) => messagesOf(read, twice[0]!.thread.id))
    expect(all.map(({ who, number }) => [who, number])).toEqual([
      ['helper', 1],
      ['her', 2],
    ])
  })

  it('T14: what was said is told to her who asks, and goes when she wants to be forgotten', async () => {
    const profileId = await inTransaction(db, (tx) => profileByEmail(tx, `gone${newId()}@example.com`))
    const { thread } = await inTransaction(db, (tx) => say(tx, { ...guest(), profileId }, 'Remember me'))
    const told: unknown[] = []
    for await (const part of await exportPerson(edge, modules, { profileId, reader: 'herself' })) told.push(part)
    expect(JSON.stringify(told)).toContain('Remember me')
    await inTransaction(db, (tx) => erasePerson(tx, modules, { profileId, by: { kind: 'staff', id: 'sora' } }))
    expect(await reading(db, (read) => messagesOf(read, thread.id))).toEqual([])
  })
})
