import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { newId, newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import { inTransaction, reading, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { drain } from '../../testing/drain.ts'
import { testPorts } from '../../testing/ports.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aMember } from '../../testing/staff.ts'
import { type ChannelAdapter, messagingModule, receiveInbound, receiveMail } from '../messaging/index.ts'
import { profileByEmail } from '../profiles/index.ts'
import { beginConversation, conversationsModule, getThread, listMessages, sayInChat, waysToWrite } from './index.ts'

const db = await testDatabase()
const domain = 'in.shop.test'
const ports = testPorts()
const origin = 'https://shop.test'
const outside = { baseUrl: origin, incomingDomain: domain }
const modules = [messagingModule({ transport: ports.mail, outside }), conversationsModule({ baseUrl: origin })]
const pigeon = (windowHours?: number): ChannelAdapter => ({
  ...{ name: 'pigeon', channel: 'messenger', identity: 'channel:pigeon', textLength: 4_000 },
  ...(windowHours !== undefined && { windowHours }),
  ...{ settings: undefined as never, secrets: [], send: () => Promise.resolve({}) },
})
const begin = (tx: Tx, profileId: string, about: Partial<Parameters<typeof beginConversation>[1]>) =>
  beginConversation(tx, { ...{ profileId, channel: 'email', id: newId(), by: 'key', text: 'Hello', origin }, ...about })

describe('staff begin a conversation', () => {
  it('M13 T14: by mail with a subject; what she answers comes into the same thread, which whoever wrote has', async () => {
    const to = `minji${newId()}@mail.test`
    const [profileId, sora] = await inTransaction(db, async (tx) => [
      await profileByEmail(tx, to),
      await aMember(tx, 'Sora'),
    ])
    expect(await refusalOf(inTransaction(db, (tx) => begin(tx, profileId!, {})))).toMatchObject({
      code: 'conversations/subject-missing',
      field: 'subject',
    })
    const id = newId()
    const write = () =>
      inTransaction(db, (tx) => begin(tx, profileId!, { id, by: sora!, subject: 'Your tea', text: 'It came today.' }))
    const [message] = [await write(), await write()]
    await drain(db, modules)
    const mails = ports.mails.filter((mail) => mail.to === to)
    expect(mails).toMatchObject([{ subject: 'Your tea' }])
    expect(mails[0]!.text).toContain('Answer this mail, and it reaches the person who wrote it.')
    const raw = Buffer.from(`From: ${to}\r\nSubject: Re: Your tea\r\nMessage-ID: <b@m>\r\n\r\nLovely\r\n`)
    await receiveMail(edgeOf(db), { raw, recipients: [mails[0]!.answersTo!] }, domain)
    await drain(db, modules)
    const { threadId } = message!
    const said = await reading(db, (read) => listMessages(read, { threadId, asSheSees: true, limit: 10 }))
    expect(said.map(({ who, text }) => [who, text])).toEqual([
      ['staff', 'It came today.'],
      ['her', 'Lovely'],
    ])
    expect(await reading(db, (read) => getThread(read, threadId))).toMatchObject({ staffId: sora, unread: 1 })
  })

  it(
    'M13: in her chat where she has one; each way that is closed is refused in words, and nothing is begun',
    inTx(db, async (tx) => {
      const profileId = await profileByEmail(tx, `alex${newId()}@mail.test`)
      const no = (channel: 'chat' | 'sms' | 'messenger') => refusalOf(begin(tx, profileId, { channel }))
      expect(await no('chat')).toMatchObject({ details: { because: 'never-wrote' } })
      expect(await no('sms')).toMatchObject({ code: 'conversations/not-reached-so' })
      const { thread } = await sayInChat(tx, {
        visitor: { device: newToken(), profileId },
        id: newId(),
        text: 'Hi',
        locale: 'en',
      })
      const message = await begin(tx, profileId, { channel: 'chat', text: 'We thought of you.' })
      expect(message).toMatchObject({ threadId: thread.id, who: 'staff', delivery: 'sent' })
      const ways = await waysToWrite(tx, profileId)
      expect(ways.map(({ channel, because }) => [channel, because])).toEqual([
        ['chat', null],
        ['email', null],
      ])
    }),
  )

  it('M13: on a platform only within its window, and not after STOP', async () => {
    const from = newId()
    const tell = (text: string) => {
      const said = { kind: 'said', externalId: newId(), from, to: 'shop', text } as const
      return inTransaction(db, (tx) => receiveInbound(tx, pigeon(24), [said]))
    }
    await inTransaction(db, (tx) =>
      query(
        tx,
        `insert into messaging.channel_setting (adapter, channel, is_on, settings, changed_at, changed_by, window_hours)
         values ('pigeon', 'messenger', true, '{}', now(), 'hana', 24)`,
        [],
      ),
    )
    await tell('Hello')
    await drain(db, modules)
    const profileId = await reading(db, async (read) => {
      const [row] = await query<{ id: string }>(
        read,
        'select profile_id as id from messaging.platform_address where address = $1',
        [from],
      )
      return row!.id
    })
    const write = () =>
      inTransaction(db, (tx) => begin(tx, profileId, { channel: 'messenger', platform: 'pigeon', text: 'Hello you' }))
    expect((await write()).delivery).toBe('sending')
    db.clock.forward(25 * 3_600_000)
    expect(await refusalOf(write())).toMatchObject({ details: { because: 'window-closed' } })
    await tell('STOP')
    await drain(db, modules)
    expect(await refusalOf(write())).toMatchObject({ details: { because: 'withdrawn' } })
  })
})
