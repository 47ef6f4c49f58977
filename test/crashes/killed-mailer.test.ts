import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { minutes } from '../../src/kernel/clock.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { defineMail, sendMessages } from '../../src/modules/messaging/index.ts'
import { profileByEmail } from '../../src/modules/profiles/index.ts'
import { liveTestDatabase } from '../../src/testing/database.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { openMailSink } from './mail-sink.ts'
import { randomFrom } from './random.ts'

const kills = 5
const mails = 1_000
/** What one process can have handed over and not noted: one second of it, and what is under way. */
const mostInDoubt = 400

const db = await liveTestDatabase()
const sink = await openMailSink()
afterAll(() => sink.close())
const hello = defineMail('hello', z.object({ n: z.int() }), {
  en: { subject: 'Hello {{ n }}', preheader: '', body: '<mj-text>Hello {{ n }}</mj-text>', text: 'Hello {{ n }}' },
})

const script = new URL('mailer-process.ts', import.meta.url).pathname
const startMailer = (aheadMs: number) =>
  spawn(process.execPath, [script, db.connectionString, sink.url, String(aheadMs)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })

it('N4: a mailer that is killed again and again in the middle of a bulk send loses none, and doubles only what was on its way, with the same Message-ID', async () => {
  const profileId = await inTransaction(db, (tx) => profileByEmail(tx, 'minji@example.com'))
  for (let from = 0; from < mails; from += 500) {
    await inTransaction(db, (tx) =>
      sendMessages(
        tx,
        Array.from({ length: 500 }, (_, at) => ({
          key: `bulk:${from + at}`,
          ...{ profileId, purpose: 'order', locale: 'en', country: undefined, origin: 'https://shop.test' },
          content: { channel: 'email', mail: hello({ n: from + at }) },
        })),
      ),
    )
  }
  const random = randomFrom(20_261_129)
  for (let killed = 0; killed < kills; killed++) {
    const before = sink.received.length
    const child = startMailer(killed * minutes(4))
    await eventually('mails to leave', () => Promise.resolve(sink.received.length > before || child.exitCode !== null))
    await pause(random() * 200)
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  const last = startMailer(kills * minutes(4))
  await once(last, 'exit')

  const byNumber = Map.groupBy(sink.received, ({ subject }) => subject)
  expect(byNumber.size).toBe(mails)
  for (const copies of byNumber.values()) expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1)
  expect(sink.received.length - mails).toBeLessThan(kills * mostInDoubt)
  const { rows } = await db.pool.query(`select state, count(*)::int as many from messaging.send group by state`)
  expect(rows).toEqual([{ state: 'sent', many: mails }])
}, 120_000)
