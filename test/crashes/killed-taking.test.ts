import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { days, later } from '../../src/kernel/clock.ts'
import { edgeOf } from '../../src/kernel/edge.ts'
import { query } from '../../src/kernel/query.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { campaignSchema, campaignsModule, createCampaign, startCampaign } from '../../src/modules/campaigns/index.ts'
import { defineMail, listReplies, sendMail } from '../../src/modules/messaging/index.ts'
import { replyAddress } from '../../src/modules/messaging/mail-address.ts'
import { signingKey } from '../../src/modules/messaging/send-token.ts'
import { profileByEmail } from '../../src/modules/profiles/index.ts'
import { createSegment } from '../../src/modules/segments/index.ts'
import { createTemplateFrom } from '../../src/modules/templates/index.ts'
import { liveTestDatabase } from '../../src/testing/database.ts'
import { randomFrom } from './random.ts'

/** `KILLS=20 PEOPLE=200000 npm test -- test/crashes/killed-taking.test.ts` for a long run. */
const people = Number(process.env['PEOPLE'] ?? 6_500)
const kills = Number(process.env['KILLS'] ?? 1)

const db = await liveTestDatabase()
const program = new URL('working-process.ts', import.meta.url).pathname
const begin = (what: string) =>
  spawn(process.execPath, [program, db.connectionString, what], { stdio: ['ignore', 'pipe', 'inherit'] })
const counted = async (text: string): Promise<number> =>
  (await db.pool.query<{ n: number }>(`select count(*)::int as n from ${text}`)).rows[0]!.n
const killed = async (child: ChildProcess) => {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** A campaign of the day after tomorrow, so that people are only taken, to a segment of so many. */
async function aCampaign(): Promise<void> {
  await inTransaction(db, async (tx) => {
    const condition = { if: 'all' as const, conditions: [{ if: 'tag' as const, tag: 'tea' }] }
    const segmentId = await createSegment(tx, { name: 'Tea', about: '', condition }, 'sora')
    await query(
      tx,
      `insert into segments.membership (segment_id, person_id, since)
       select $1, gen_random_uuid(), $3::timestamptz - interval '1 second' * (n / 7) from generate_series(1, $2::int) as n`,
      [segmentId, people, later(tx.now, -1_000)],
    )
    const templateId = await createTemplateFrom(tx, {
      ...{ channel: 'email', name: 'Tea', purpose: 'marketing' },
      languages: { en: { subject: 'Tea', blocks: [{ kind: 'text', text: 'Hello' }] } },
    })
    const schedule = { when: 'local' as const, on: later(tx.now, days(2)).toISOString().slice(0, 10), hour: 10 }
    const variants = [{ name: 'A', templateId, share: 100 }]
    const design = campaignSchema.parse({ name: 'Tea', segmentId, channel: 'email', variants, schedule })
    const id = await createCampaign(tx, design, 'sora')
    await startCampaign(tx, id)
    await query(tx, 'update campaigns.campaign set starts_at = $2 where id = $1', [id, tx.now])
  })
}

describe('N4: a worker is killed', () => {
  it('while members are taken page by page: each is on the list once, and none is missing', async () => {
    await aCampaign()
    const random = randomFrom(20_261_129)
    const taken = () => counted('campaigns.recipient')
    let inTheMiddle = 0
    for (let round = 0; round < kills; round++) {
      const child = begin('campaigns')
      const before = await taken()
      while ((await taken()) === before && child.exitCode === null) await pause(3)
      await pause(random() * 20)
      await killed(child)
      const now = await taken()
      expect(now === people || now % 1_000 === 0).toBe(true)
      if (now < people) inTheMiddle++
    }
    await campaignsModule({ baseUrl: 'https://shop.test' }).recurring![0]!.run(edgeOf(db))
    expect(inTheMiddle).toBeGreaterThan(0)
    expect(await taken()).toBe(people)
    expect(await counted('segments.membership m join campaigns.recipient r on r.profile_id = m.person_id')).toBe(people)
    expect(await counted('campaigns.campaign where taken_at is not null')).toBe(1)
  }, 120_000)

  it('between taking a mail in and keeping it: it says that it has it only once it is kept, and has it once', async () => {
    const tea = defineMail('tea', z.object({}), {
      en: { subject: 'Tea', preheader: '', body: '<mj-text>Tea</mj-text>', text: 'Tea' },
    })
    const to = await inTransaction(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@mail.test')
      const sendId = await sendMail(tx, { key: 'tea', to: 'minji@mail.test', profileId, locale: 'en', mail: tea({}) })
      return replyAddress(await signingKey(tx), sendId, 'in.shop.test')
    })
    const lines = ['From: minji@mail.test', `To: ${to}`, 'Subject: Re: T\0ea', 'Message-ID: <one\0@mail.test>']
    const raw = [...lines, '', 'Is it \0 organic?', ''].join('\r\n')
    const mail = { envelope: { from: 'minji@mail.test', to }, raw }
    const deliverTo = async (child: ChildProcess) => {
      const [port] = (await once(child.stdout!, 'data')) as [Buffer]
      const sender = createTransport({ host: '127.0.0.1', port: Number(port.toString()), ignoreTLS: true })
      return { send: () => sender.sendMail(mail), close: () => sender.close() }
    }
    const replies = () => reading(db, (read) => listReplies(read, { limit: 5 }))

    // The mail was read to its end, and its transaction waits: here it dies.
    const first = begin('mail')
    const there = await deliverTo(first)
    const locked = await db.pool.connect()
    await locked.query('begin; lock table messaging.reply in exclusive mode')
    const told = there.send().then(
      () => 'kept',
      () => 'unknown',
    )
    const waiting = `pg_locks where not granted and relation = 'messaging.reply'::regclass`
    while ((await counted(waiting)) === 0) await pause(5)
    await killed(first)
    await locked.query('rollback')
    locked.release()
    expect([await told, await replies()]).toEqual(['unknown', []])
    there.close()

    // The other server comes again, and once more, as it was not sure.
    const second = begin('mail')
    const here = await deliverTo(second)
    await Promise.all([here.send(), here.send()])
    await here.send()
    expect(await replies()).toMatchObject([{ fromAddress: 'minji@mail.test', isFromRecipient: true }])
    here.close()
    await killed(second)
    expect(await counted(`kernel.event where type = 'messaging.replied'`)).toBe(1)
  }, 60_000)
})
