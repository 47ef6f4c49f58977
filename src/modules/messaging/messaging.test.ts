import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { announcedIn, enqueuedIn, inTransaction, reading, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testPorts } from '../../testing/ports.ts'
import { addMedia, prepareDrawing } from '../media/index.ts'
import { changeShop } from '../shop/index.ts'
import { deliver } from './deliver-mail.ts'
import {
  defineMail,
  findSend,
  listSends,
  MailHasLeft,
  MailRefusedForGood,
  retrySend,
  sendMail,
  SendUnknown,
  type MailTransport,
} from './index.ts'

const db = await testDatabase()
const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><circle cx="50" cy="50" r="40"/></svg>'

const teaIsReady = defineMail('tea-is-ready', z.object({ name: z.string(), cups: z.array(z.string()) }), {
  en: {
    subject: 'Your tea is ready, {{ name }}',
    preheader: 'Come and get it',
    body: '<mj-text>Hello {{ name }}</mj-text><mj-table>{% for cup in cups %}<tr><td>{{ cup }}</td></tr>{% endfor %}</mj-table>',
    text: 'Hello {{ name }}{% for cup in cups %}\n- {{ cup }}{% endfor %}',
  },
  ko: {
    subject: '{{ name }}님, 차가 준비됐어요',
    preheader: '가지러 오세요',
    body: '<mj-text>{{ name }}님 안녕하세요</mj-text>',
    text: '{{ name }}님 안녕하세요',
  },
})

const order = (key: string, name = 'Minji') => ({
  key,
  to: 'minji@example.com',
  locale: 'en-GB',
  mail: teaIsReady({ name, cups: ['green', 'barley'] }),
})

describe('a mail', () => {
  it(
    'is written in her language and made once per key',
    inTx(db, async (tx) => {
      const id = await sendMail(tx, order('tea:1'))
      expect(await sendMail(tx, order('tea:1'))).toBe(id)
      expect(enqueuedIn(tx)).toHaveLength(1)
      const send = await findSend(tx, id)
      expect(send).toMatchObject({
        subject: 'Your tea is ready, Minji',
        state: 'queued',
        bodyText: 'Hello Minji\n- green\n- barley\n',
      })
      const korean = await sendMail(tx, { ...order('tea:2'), locale: 'ko' })
      expect((await findSend(tx, korean))!.subject).toBe('Minji님, 차가 준비됐어요')
    }),
  )

  it(
    'shows what people typed as text, and keeps line breaks out of the subject',
    inTx(db, async (tx) => {
      const send = await findSend(tx, await sendMail(tx, order('tea:1', '<b>x</b>\r\nBcc: sora@example.com')))
      expect(send!.html).toContain('&lt;b&gt;x&lt;/b&gt;')
      expect(send!.subject).toBe('Your tea is ready, <b>x</b> Bcc: sora@example.com')
    }),
  )

  it('M3: is refused loudly when data is missing', () => {
    expect(() => teaIsReady({ name: 'Minji' } as never)).toThrow('cups')
  })

  it(
    'M3: is refused loudly when its words speak of what is not there',
    inTx(db, async (tx) => {
      const holed = defineMail('holed', z.object({}), {
        en: { subject: '{{ nobody }}', preheader: '', body: '', text: '' },
      })
      await expect(sendMail(tx, { ...order('tea:1'), mail: holed({}) })).rejects.toThrow('nobody')
    }),
  )
})

describe('delivering', () => {
  const send = (key: string) => inTransaction(db, (tx) => sendMail(tx, order(key)))
  const stateOf = (id: string) => reading(db, (read) => findSend(read, id))

  it('hands a mail over once, however often it is asked to', async () => {
    const ports = testPorts()
    const id = await send('once')
    await deliver(edgeOf(db), ports.mail, id)
    await deliver(edgeOf(db), ports.mail, id)
    expect(ports.mails).toHaveLength(1)
    expect(await stateOf(id)).toMatchObject({ state: 'sent', tries: 1, sentAt: db.clock.now() })
    expect(ports.mails[0]).toMatchObject({ messageId: `${id}@example.com`, to: 'minji@example.com' })
  })

  it('keeps a mail for another try when the server cannot be reached', async () => {
    const id = await send('unreachable')
    await expect(deliver(edgeOf(db), failing(new Error('connection refused')), id)).rejects.toThrow('refused')
    expect(await stateOf(id)).toMatchObject({ state: 'queued', tries: 1, lastError: 'connection refused' })
  })

  it('gives up when the server refuses for good, until staff try again', async () => {
    const id = await send('for-good')
    await deliver(edgeOf(db), failing(new MailRefusedForGood('550 no such mailbox')), id)
    expect(await stateOf(id)).toMatchObject({ state: 'refused', lastError: '550 no such mailbox' })
    await inTransaction(db, (tx) => retrySend(tx, id))
    expect(await stateOf(id)).toMatchObject({ state: 'queued' })
  })

  it(
    'does not try again what has left or never was',
    inTx(db, async (tx: Tx) => {
      await expect(retrySend(tx, tx.newId())).rejects.toBeInstanceOf(SendUnknown)
      const [sent] = await listSends(tx, { state: 'sent', limit: 1 })
      await expect(retrySend(tx, sent!.id)).rejects.toBeInstanceOf(MailHasLeft)
      expect(announcedIn(tx)).toEqual([])
    }),
  )
})

const failing = (error: Error): MailTransport => ({ name: 'failing', deliver: () => Promise.reject(error) })

describe('the head of a mail', () => {
  it(
    'U9: shows the logo once mailboxes can fetch it, and the written name until then',
    inTx(db, async (tx) => {
      const htmlOf = async (key: string) => (await findSend(tx, await sendMail(tx, order(key))))!.html
      const logoMediaId = await addMedia(tx, { file: await prepareDrawing(filesInMemory(), logo) })
      await changeShop(tx, { settings: { name: 'Onjeong', logoMediaId } })
      expect(await htmlOf('tea:1')).not.toContain('<img')
      await changeShop(tx, { settings: { baseUrl: 'https://tea.example' } })
      expect(await htmlOf('tea:2')).toMatch(
        /<img src="https:\/\/tea\.example\/media\/[^"]+\.jpe?g" alt="Onjeong" width="176"/,
      )
    }),
  )
})
