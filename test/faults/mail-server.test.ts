import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { smtpTransport } from '../../src/adapters/smtp/smtp.ts'
import { minutes } from '../../src/kernel/clock.ts'
import { edgeOf } from '../../src/kernel/edge.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { mayContact } from '../../src/modules/consent/index.ts'
import { defineMail, findSend, messagingModule, sendMessages } from '../../src/modules/messaging/index.ts'
import { profileByEmail } from '../../src/modules/profiles/index.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { runDueJobs } from '../../src/testing/jobs.ts'

const db = await testDatabase()
const hello = defineMail('hello', z.object({}), {
  en: { subject: 'Hello', preheader: '', body: '<mj-text>Hello</mj-text>', text: 'Hello' },
})

/** What reached the server whole, also where it never said so. */
const received: { to: string; messageId: string }[] = []
const no = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })
const seen = new Set<string>()
const isFirst = (what: string): boolean => !seen.has(what) && Boolean(seen.add(what))

/** What the server does with a mail for somebody of this name, once it has all of it. */
const moods: Record<string, (done: (error?: Error) => void, session: SMTPServerSession, sockets: () => void) => void> =
  {
    welcome: (done) => done(),
    stalls: (done) => (isFirst('stalls') ? undefined : done()),
    later: (done) => done(isFirst('later') ? no(451, '4.7.1 try again later') : undefined),
    unwanted: (done) => done(no(554, '5.7.1 we do not like it')),
    'hangs-up': (done, _session, hangUp) => (isFirst('hangs-up') ? hangUp() : done()),
  }

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => done(address.startsWith('gone@') ? no(550, '5.1.1 no such user') : null),
  onData: (stream: SMTPServerDataStream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const to = session.envelope.rcptTo[0]!.address
      const messageId = /^Message-ID: <(.*)>/im.exec(Buffer.concat(parts).toString())![1]!
      received.push({ to, messageId })
      const hangUp = () => {
        for (const one of server.connections as Set<{ id: string; _socket: { destroy(): void } }>)
          if (one.id === session.id) one._socket.destroy()
      }
      moods[to.split('@')[0]!]!((error) => done(error), session, hangUp)
    })
  },
})
server.on('error', () => undefined)
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const { port } = server.server.address() as AddressInfo
const transport = smtpTransport(`smtp://127.0.0.1:${port}`, { socketTimeoutMs: 2_000 })
const messaging = messagingModule({ transport })
afterAll(() => {
  transport.close()
  server.close()
})

it('N4: a server that stalls, says later or never, or hangs up after DATA loses no mail, and what it may have had comes with the same Message-ID', async () => {
  const names = [...Object.keys(moods), 'gone']
  const answers = await inTransaction(db, async (tx) =>
    sendMessages(
      tx,
      await Promise.all(
        names.map(async (name) => ({
          key: name,
          profileId: await profileByEmail(tx, `${name}@example.com`),
          purpose: 'order' as const,
          content: { channel: 'email' as const, mail: hello({}) },
          locale: 'en',
          country: undefined,
          origin: 'https://shop.test',
        })),
      ),
    ),
  )
  const ids = new Map(names.map((name, at) => [name, (answers[at] as { sendId: string }).sendId]))
  expect(await runDueJobs(db, [messaging])).toEqual([])
  expect(await stateOf('stalls')).toMatchObject({ state: 'queued', tries: 1 })
  const again = messaging.recurring!.find(({ name }) => name === 'messaging.deliver-due')!
  for (let round = 0; round < 2; round++) {
    db.clock.forward(minutes(2))
    await again.run(edgeOf(db))
  }
  const sent = { state: 'sent', lastError: null }
  expect(await stateOf('welcome')).toMatchObject({ ...sent, tries: 1 })
  for (const name of ['stalls', 'later', 'hangs-up']) expect(await stateOf(name)).toMatchObject({ ...sent, tries: 2 })
  expect(await stateOf('unwanted')).toMatchObject({ state: 'refused', tries: 1 })
  expect(await stateOf('gone')).toMatchObject({ state: 'refused', tries: 1 })
  const times = (name: string) =>
    received.filter(({ to }) => to.startsWith(`${name}@`)).map(({ messageId }) => messageId)
  const idOf = (name: string) => `${ids.get(name)}@example.com`
  expect(times('welcome')).toEqual([idOf('welcome')])
  for (const name of ['stalls', 'later', 'hangs-up']) expect(times(name)).toEqual([idOf(name), idOf(name)])
  const gone = await reading(db, async (read) => ({ read, send: await findSend(read, ids.get('gone')!) }))
  const about = { profileId: gone.send!.profileId!, channel: 'email', purpose: 'order', country: undefined } as const
  expect(await reading(db, (read) => mayContact(read, { ...about, now: read.now }))).toMatchObject({
    because: 'hard-bounce',
  })

  async function stateOf(name: string) {
    return reading(db, (read) => findSend(read, ids.get(name)!))
  }
})

it('N4: a server that is away makes the batch wait, tries are few, and nothing is given up', async () => {
  const away = smtpTransport('smtp://127.0.0.1:1')
  const sends = await inTransaction(db, async (tx) => {
    const profileId = await profileByEmail(tx, 'welcome@example.com')
    return sendMessages(
      tx,
      Array.from({ length: 200 }, (_, at) => ({
        key: `away:${at}`,
        profileId,
        purpose: 'order' as const,
        content: { channel: 'email' as const, mail: hello({}) },
        locale: 'en',
        country: undefined,
        origin: 'https://shop.test',
      })),
    )
  })
  await runDueJobs(db, [messagingModule({ transport: away })])
  away.close()
  const states = await reading(db, (read) =>
    Promise.all(sends.map((send) => findSend(read, (send as { sendId: string }).sendId))),
  )
  expect(new Set(states.map((send) => send!.state))).toEqual(new Set(['queued']))
  // Two batches at once, of sixteen mails side by side each: the fifth failure in a row is the last that is followed.
  expect(states.filter((send) => send!.tries > 0).length).toBeLessThanOrEqual(2 * (16 + 4))
  db.clock.forward(minutes(2))
  await messaging.recurring!.find(({ name }) => name === 'messaging.deliver-due')!.run(edgeOf(db))
  expect(received.filter(({ to }) => to === 'welcome@example.com')).toHaveLength(201)
})
