import { describe, expect, it } from 'vitest'
import { minutes } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { newId, newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import { announcedIn, inTransaction, reading, type Read, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { drain } from '../../testing/drain.ts'
import { news } from '../../testing/messages.ts'
import { testPorts } from '../../testing/ports.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aMember } from '../../testing/staff.ts'
import {
  type ChannelAdapter,
  listReplies,
  messagingModule,
  receiveInbound,
  receiveMail,
  sendMail,
} from '../messaging/index.ts'
import { replyAddress } from '../messaging/mail-address.ts'
import { signingKey } from '../messaging/send-token.ts'
import { profileByEmail } from '../profiles/index.ts'
import {
  answerThread,
  conversationsModule,
  findChat,
  getThread,
  leaveAddress,
  listMessages,
  listThreads,
  openChat,
  sayInChat,
  type ThreadSearch,
} from './index.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const domain = 'in.shop.test'
const ports = testPorts()
const outside = { baseUrl: 'https://shop.test', incomingDomain: domain }
const conversations = conversationsModule({ baseUrl: 'https://shop.test' })
const modules = [messagingModule({ transport: ports.mail, outside }), conversations]
const origin = 'https://shop.test'
const sweep = (name: string) => conversations.recurring!.find((one) => one.name === `conversations.${name}`)!.run(edge)

const guest = () => ({ device: newToken() })
const say = (tx: Tx, visitor: { device: string; profileId?: string }, text: string, id = newId()) =>
  sayInChat(tx, { visitor, id, text, locale: 'en' })
const messagesOf = (read: Read, threadId: string) => listMessages(read, { threadId, asSheSees: false, limit: 100 })
const lastOf = async (read: Read, threadId: string) => (await messagesOf(read, threadId)).at(-1)!.id
const found = (read: Read, search: Partial<ThreadSearch>) => listThreads(read, { limit: 50, ...search })
const letter = (headers: Record<string, string>, text: string) =>
  Buffer.from(
    [...Object.entries(headers), ['Content-Type', 'text/plain; charset=utf-8']]
      .map(([name, value]) => `${name}: ${value}`)
      .join('\r\n') + `\r\n\r\n${text}\r\n`,
  )

describe('a conversation by mail', () => {
  it('M13: begins with an answer to a mail, goes on in the mailbox, and has each mail once', async () => {
    const to = `minji${newId()}@mail.test`
    const [sendId, sora] = await inTransaction(db, async (tx) => [
      await sendMail(tx, {
        key: newId(),
        to,
        profileId: await profileByEmail(tx, to),
        locale: 'en',
        mail: news({ name: 'M' }),
      }),
      await aMember(tx, 'Sora Han'),
    ])
    await drain(db, modules)
    const raw = letter(
      { From: `Minji <${to}>`, Subject: 'Re: For M', 'Message-ID': '<first@mail.test>' },
      'Is it <b>still</b> fresh?\n\nOn Monday the shop wrote:\n> Hello M',
    )
    const address = replyAddress(await reading(db, signingKey), sendId!, domain)
    for (let time = 0; time < 2; time++) await receiveMail(edge, { raw, recipients: [address] }, domain)
    await drain(db, modules)
    const thread = (await reading(db, (read) => found(read, { search: to }))).at(0)!
    expect(thread).toMatchObject({ channel: 'email', subject: 'For M', name: 'Minji', unread: 1, heldBy: 'nobody' })
    const read = () => reading(db, (tx) => messagesOf(tx, thread.id))
    expect(await read()).toMatchObject([{ who: 'her', text: 'Is it <b>still</b> fresh?', name: 'Minji' }])

    const answer = { threadId: thread.id, id: newId(), by: sora!, text: 'Picked in May.', origin }
    const lastSeenMessageId = (await read())[0]!.id
    await inTransaction(db, (tx) => answerThread(tx, { ...answer, lastSeenMessageId }))
    await inTransaction(db, (tx) => answerThread(tx, { ...answer, lastSeenMessageId }))
    await drain(db, modules)
    expect(await reading(db, (tx) => listReplies(tx, { state: 'waiting', limit: 10 }))).toEqual([])
    const mails = ports.mails.filter((mail) => mail.to === to)
    expect(mails).toHaveLength(2)
    const [asked, answered] = mails
    expect(answered).toMatchObject({ subject: 'Re: For M', inReplyTo: 'first@mail.test' })
    expect(answered!.references).toEqual([asked!.messageId, 'first@mail.test'])
    expect(answered!.text).toMatch(/Picked in May\.\s+Sora Han, My shop/)
    expect((await read()).at(-1)).toMatchObject({ who: 'staff', name: 'Sora Han', delivery: 'sent' })

    // What she answers to that is known by its address, whatever its subject says now.
    const again = letter({ From: to, Subject: 'something else', 'Message-ID': '<2@m>' }, 'Thank you!')
    await receiveMail(edge, { raw: again, recipients: [answered!.answersTo!] }, domain)
    await drain(db, modules)
    expect((await read()).map(({ who }) => who)).toEqual(['her', 'staff', 'her'])
    expect(await reading(db, (tx) => getThread(tx, thread.id))).toMatchObject({
      heldBy: 'staff',
      staffId: sora,
      unread: 1,
    })
  })

  it('M13: takes in answers that came before there were conversations, once, and leaves those that staff have seen to', async () => {
    const before = (from: string, doneAt: Date | null) =>
      db.pool.query(
        `insert into messaging.reply (id, message_id, is_from_recipient, from_address, from_name, subject, body_text, html,
           received_at, done_at, done_by)
         values ($1, $5, true, $2, '', 'Re: Tea', 'Is it back?', '', $3, $4, $6)`,
        [newId(), from, db.clock.now(), doneAt, newId(), doneAt && 'sora'],
      )
    await before('waits@mail.test', null)
    await before('+14155550132', null)
    await before('seen-to@mail.test', db.clock.now())
    const tell = modules[0]!.recurring!.find(({ name }) => name === 'messaging.tell-earlier-replies')!
    for (let time = 0; time < 2; time++) {
      await tell.run(edge)
      await drain(db, modules)
    }
    const threads = async (search: string) => (await reading(db, (read) => found(read, { search }))).length
    expect([await threads('waits@mail.test'), await threads('seen-to@mail.test')]).toEqual([1, 0])
    expect(await reading(db, (read) => found(read, { channel: 'sms' }))).toMatchObject([
      { address: '+14155550132', unread: 1 },
    ])
  })
})

const messenger = (windowHours?: number): ChannelAdapter => ({
  ...{ name: 'pigeon', channel: 'messenger', identity: 'channel:pigeon', textLength: 4_000 },
  ...(windowHours !== undefined && { windowHours }),
  settings: undefined as never,
  secrets: [],
  send: () => Promise.resolve({}),
})
const texts: ChannelAdapter = { ...messenger(), name: 'texter', channel: 'sms', identity: 'phone' }

describe('a conversation by text or messenger', () => {
  it('M13: has what was heard once whatever is repeated, and says no where the window is closed', async () => {
    const from = newId()
    const said = { kind: 'said', externalId: newId(), from, to: 'shop', text: '언제 열어요?' } as const
    for (let time = 0; time < 2; time++) await inTransaction(db, (tx) => receiveInbound(tx, messenger(24), [said]))
    await drain(db, modules)
    const [thread] = await reading(db, (read) => found(read, { channel: 'messenger', search: from }))
    expect(thread).toMatchObject({ platform: 'pigeon', address: from, locale: 'ko', messages: 1, unread: 1 })
    const answer = async (tx: Tx) =>
      answerThread(tx, {
        ...{ threadId: thread!.id, id: newId(), by: 'key', text: '9시예요.', origin },
        lastSeenMessageId: await lastOf(tx, thread!.id),
      })
    await inTransaction(db, answer)
    const [send] = await reading(db, (read) =>
      query(read, 'select channel, recipient, body_text, purpose from messaging.send where recipient = $1', [
        `pigeon:${from}`,
      ]),
    )
    expect(send).toMatchObject({ channel: 'messenger', body_text: '9시예요.', purpose: 'order' })
    db.clock.forward(minutes(24 * 60 + 1))
    const no = await refusalOf(inTransaction(db, answer))
    expect(no).toMatchObject({ code: 'conversations/window-closed' })
  })

  it('M13: tells of STOP, which nobody has to answer, and never texts after it', async () => {
    const from = `+1415555${String(Math.floor(performance.now() * 1_000)).slice(-4)}`
    const tell = (text: string) => ({ kind: 'said', externalId: newId(), from, to: '+15005550006', text }) as const
    await inTransaction(db, (tx) => receiveInbound(tx, texts, [tell('Do you have green tea?')]))
    await inTransaction(db, (tx) => receiveInbound(tx, texts, [tell('STOP')]))
    await drain(db, modules)
    const [thread] = await reading(db, (read) => found(read, { channel: 'sms', search: from }))
    expect(thread).toMatchObject({ messages: 2, unread: 1, lastText: 'STOP' })
    const no = await refusalOf(
      inTransaction(db, async (tx) =>
        answerThread(tx, {
          ...{ threadId: thread!.id, id: newId(), by: 'key', text: 'Yes', origin },
          lastSeenMessageId: await lastOf(tx, thread!.id),
        }),
      ),
    )
    expect(no).toMatchObject({ code: 'conversations/she-said-stop' })
    expect(await reading(db, (read) => messagesOf(read, thread!.id))).toHaveLength(2)
  })
})

describe('the chat', () => {
  it('S9: is hers alone, takes each message once, and refuses what is empty, too long or too much', async () => {
    await inTransaction(db, async (tx) => {
      const [minji, alex] = [guest(), guest()]
      const id = newId()
      const first = await say(tx, minji, ' <script>alert(1)</script>\0 ', id)
      expect(first.message.text).toBe('<script>alert(1)</script>')
      expect((await say(tx, minji, 'again', id)).message.id).toBe(first.message.id)
      expect(await findChat(tx, alex)).toBeUndefined()
      expect((await say(tx, alex, 'Hi', id)).message.id).not.toBe(first.message.id)
      expect(await refusalOf(say(tx, minji, ' \n '))).toMatchObject({
        code: 'conversations/nothing-said',
        field: 'text',
      })
      expect(await refusalOf(say(tx, minji, 'x'.repeat(20_000)))).toMatchObject({ code: 'conversations/text-too-long' })
      for (let count = 1; count < 60; count++) await say(tx, minji, `${count}`)
      expect(await refusalOf(say(tx, minji, 'more'))).toMatchObject({ code: 'conversations/too-many-messages' })
      expect(announcedIn(tx).filter(({ type }) => type === 'conversations.said')).toHaveLength(61)
    })
  })

  it(
    'S9: of a guest becomes hers as she signs in, and nobody sees it who uses her browser after her',
    inTx(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@example.com')
      const [home, phone] = [guest(), guest()]
      await say(tx, { ...phone, profileId }, 'On the phone')
      await say(tx, home, 'As a guest')
      const joined = await openChat(tx, { ...home, profileId }, { locale: 'en', heldBy: 'helper' })
      const texts = (await messagesOf(tx, joined.id)).filter(({ who }) => who === 'her').map(({ text }) => text)
      expect(texts).toEqual(['On the phone', 'As a guest'])
      expect((await findChat(tx, { ...phone, profileId }))!.id).toBe(joined.id)
      expect(await findChat(tx, home)).toBeUndefined()
      // Who only says an address is not taken for whom it belongs to.
      const stranger = guest()
      await leaveAddress(tx, { visitor: stranger, email: 'minji@example.com', locale: 'en' })
      const { thread } = await say(tx, stranger, 'I am Minji')
      expect(thread).toMatchObject({ knownBy: 'device', saidEmail: 'minji@example.com' })
      expect(thread.profileId).not.toBe(profileId)
      expect((await messagesOf(tx, joined.id)).some(({ text }) => text === 'I am Minji')).toBe(false)
    }),
  )

  it('M13: sends an answer that she has not seen to the address she left, once', async () => {
    const visitor = guest()
    const email = `guest${newId()}@mail.test`
    const threadId = await inTransaction(db, async (tx) => {
      const { thread } = await say(tx, visitor, 'Do you gift wrap?')
      await leaveAddress(tx, { visitor, email, name: 'Minji', locale: 'en' })
      return thread.id
    })
    await inTransaction(db, async (tx) =>
      answerThread(tx, {
        ...{ threadId, id: newId(), by: 'key', text: 'We do.\n\nIn green paper.', origin },
        lastSeenMessageId: await lastOf(tx, threadId),
      }),
    )
    await sweep('mail-unseen')
    const early = await reading(db, (read) => messagesOf(read, threadId))
    expect(early.map(({ mailedAt }) => mailedAt)).toEqual(early.map(() => null))
    db.clock.forward(minutes(6))
    for (let time = 0; time < 2; time++) {
      await sweep('mail-unseen')
      await drain(db, modules)
    }
    const mails = ports.mails.filter(({ to }) => to === email)
    expect(mails).toMatchObject([{ subject: 'We answered you in the chat' }])
    expect(mails[0]!.text).toContain('In green paper.')
    // What she answers to the mail stands in the same conversation.
    const raw = letter({ From: email, Subject: 'Re: chat', 'Message-ID': '<a@m>' }, 'Lovely')
    await receiveMail(edge, { raw, recipients: [mails[0]!.answersTo!] }, domain)
    await drain(db, modules)
    expect((await reading(db, (read) => messagesOf(read, threadId))).at(-1)).toMatchObject({
      text: 'Lovely',
      who: 'her',
    })
  })

  it('S9: settles by itself what only the helper had and was quiet for a day; no address, no mail, and nobody waits behind it', async () => {
    const [quiet, asked] = await inTransaction(db, async (tx) => {
      const threads = [await say(tx, guest(), 'Hello'), await say(tx, guest(), 'Hello')].map(({ thread }) => thread.id)
      const lastSeenMessageId = await lastOf(tx, threads[1]!)
      await answerThread(tx, { threadId: threads[1]!, id: newId(), by: 'key', text: 'Yes?', origin, lastSeenMessageId })
      return threads as [string, string]
    })
    const state = async (id: string) => (await reading(db, (read) => getThread(read, id))).state
    const sent = ports.mails.length
    db.clock.forward(minutes(23 * 60))
    for (const name of ['settle-quiet', 'mail-unseen']) await sweep(name)
    await drain(db, modules)
    expect([await state(quiet), await state(asked), ports.mails.length]).toEqual(['open', 'open', sent])
    db.clock.forward(minutes(61))
    await sweep('settle-quiet')
    expect([await state(quiet), await state(asked)]).toEqual(['closed', 'open'])
  })
})
