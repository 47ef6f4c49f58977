import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { smtpTransport } from '../src/adapters/smtp/smtp.ts'
import { edgeOf } from '../src/kernel/edge.ts'
import { inTransaction } from '../src/kernel/transaction.ts'
import { consentModule } from '../src/modules/consent/index.ts'
import { mediaModule } from '../src/modules/media/index.ts'
import {
  changeContactSettings,
  defineMail,
  type MailTransport,
  messagingModule,
  type OutgoingMail,
  sendMessages,
} from '../src/modules/messaging/index.ts'
import { profilesModule } from '../src/modules/profiles/index.ts'
import { shopModule } from '../src/modules/shop/index.ts'
import { filesInMemory } from '../src/testing/files.ts'
import { type Bench, percentile } from './bench.ts'
import { beginCount, sayCount } from './counted-statements.ts'
import { type BenchDatabase, withDatabase } from './database.ts'

const rounds = 5
const perRound = Number(process.env['BENCH_MAILS'] ?? 2_000)
const mails = rounds * perRound
const connections = 8
const atOnce = 500

/** As a shop writes: her name, three goods with prices, a button, a foot with ways out. */
const news = defineMail(
  'bench-news',
  z.object({ name: z.string(), goods: z.array(z.object({ title: z.string(), price: z.string(), link: z.string() })) }),
  {
    en: {
      subject: '{{ name }}, three things for your kitchen',
      preheader: 'Chosen by what you bought',
      body: `<mj-text mj-class="title">Good morning, {{ name }}</mj-text>
        <mj-text>We went through what you have from us, and chose three things that go with it.</mj-text>
        <mj-table>{% for good in goods %}<tr><td style="padding:8px 0"><strong>{{ good.title }}</strong></td>
          <td align="right">{{ good.price }}</td><td align="right"><a href="{{ good.link }}">See it</a></td></tr>{% endfor %}</mj-table>
        <mj-button href="https://shop.example/new">Everything that is new</mj-button>`,
      text: 'Good morning, {{ name }}\n{% for good in goods %}\n{{ good.title }} {{ good.price }} {{ good.link }}{% endfor %}',
    },
  },
)

async function startSink(): Promise<{ url: string; child: ChildProcess; received: () => Promise<number> }> {
  const child = fork(new URL('mail-sink-process.ts', import.meta.url).pathname)
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const received = async () => {
    child.send('how many')
    const [answer] = (await once(child, 'message')) as [{ received: number }]
    return answer.received
  }
  return { url: `smtp://127.0.0.1:${port}`, child, received }
}

/** People in Berlin who agreed to news, as the shop would have written them down. */
async function populate(db: BenchDatabase): Promise<string[]> {
  await db.pool.query(
    `create temp table who as select n, uuidv7() as id from generate_series(1, ${mails}) n;
     insert into profiles.profile (id, name, created_at, is_known) select id, 'Reader ' || n, now(), true from who;
     insert into profiles.identity (kind, value, profile_id, created_at, first_seen_at, source)
       select 'email', 'reader-' || n || '@example.com', id, now(), now(), 'bench' from who;
     insert into profiles.address (id, profile_id, address, used_at)
       select uuidv7(), id, jsonb_build_object('name', 'Reader', 'line1', 'Street ' || n, 'city', 'Berlin', 'country', 'DE'), now() from who;
     with entry as (
       insert into consent.entry (id, profile_id, channel, purpose, state, source, at)
       select uuidv7(), id, 'email', 'marketing', 'granted', 'sign-up', now() from who returning *)
     insert into consent.standing (profile_id, channel, purpose, state, entry_id, since)
       select profile_id, channel, purpose, state, id, at from entry`,
  )
  await db.pool.query('vacuum analyze')
  const { rows } = await db.pool.query<{ id: string }>('select id from profiles.profile order by id')
  await inTransaction(db, (tx) =>
    changeContactSettings(tx, { change: { perWeek: 50, reserved: 0, quiet: { from: 0, to: 0 } }, by: 'bench' }),
  )
  return rows.map(({ id }) => id)
}

const goodsOf = (n: number) =>
  ['Celadon cup', 'Barley tea', 'Bamboo tray'].map((title, at) => ({
    title: `${title} no. ${n + at}`,
    price: `€${(12 + at + (n % 7)).toFixed(2)}`,
    link: `https://shop.example/products/${title.toLowerCase().replaceAll(' ', '-')}?reader=${n}`,
  }))

/** Writes messages and has them delivered as they come, as a campaign does. */
async function sendAll(db: BenchDatabase, people: readonly string[], transport: MailTransport, round: string) {
  const messaging = messagingModule({ transport })
  const deliver = () => messaging.recurring!.find(({ name }) => name === 'messaging.deliver-due')!.run(edgeOf(db))
  let isWriting = true
  // As the job that each transaction enqueues does: what is written is delivered while more is written.
  const delivering = (async () => {
    while (isWriting) {
      await deliver()
      await pause(5)
    }
    await deliver()
  })()
  for (let from = 0; from < people.length; from += atOnce) {
    await inTransaction(db, (tx) =>
      sendMessages(
        tx,
        people.slice(from, from + atOnce).map((profileId, at) => ({
          key: `bench:${round}:${profileId}`,
          ...{ profileId, purpose: 'marketing', locale: 'en', country: 'DE', origin: 'https://shop.example' },
          content: { channel: 'email', mail: news({ name: `Reader ${from + at}`, goods: goodsOf(from + at) }) },
          automation: { kind: 'campaign', id: 'bench', name: 'Bench' },
        })),
      ),
    )
  }
  isWriting = false
  await delivering
}

/** The same transport that the shop uses, given one mail that is ready, over and over. */
async function readyMade(url: string, mail: OutgoingMail, mails: number): Promise<void> {
  const pool = createTransport({ url, pool: true, maxConnections: connections })
  let sent = 0
  const work = async () => {
    while (sent++ < mails) {
      await pool.sendMail({
        from: mail.from,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        headers: {
          'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      })
    }
  }
  await Promise.all(Array.from({ length: connections * 2 }, work))
  pool.close()
}

/** @returns how many it does in a second */
async function timed(
  say: (line: string) => void,
  what: string,
  mails: number,
  work: () => Promise<void>,
): Promise<number> {
  const [begun, used] = [performance.now(), process.cpuUsage()]
  await work()
  const perSecond = mails / ((performance.now() - begun) / 1_000)
  const { user, system } = process.cpuUsage(used)
  say(
    `${what}: ${Math.round(perSecond)} mails/s, ${((user + system) / 1_000 / mails).toFixed(2)} ms of this process's time each`,
  )
  return perSecond
}

export const bench: Bench = {
  about: `mails/s decided, written, rendered, handed to an SMTP sink and noted, ${mails} of them in ${rounds} turns; limit: nodemailer alone, pooled, with one ready-made mail and the same sink, turn by turn`,
  run: (say) =>
    withDatabase(
      [
        shopModule,
        profilesModule,
        mediaModule({ files: filesInMemory() } as never),
        consentModule,
        messagingModule({ transport: { name: 'none', deliver: () => Promise.resolve() } }),
      ],
      async (db) => {
        const people = await populate(db)
        const sink = await startSink()
        let sample: OutgoingMail | undefined
        const first: MailTransport = { name: 'first', deliver: (mail) => Promise.resolve(void (sample ??= mail)) }
        await sendAll(db, people.slice(0, atOnce), first, 'warm')
        const transport = smtpTransport(sink.url, { connections })
        const [alone, ours]: number[][] = [[], []]
        const before = process.memoryUsage().rss
        await beginCount(db)
        // By turns, so that what else the machine does falls on both.
        for (let round = 0; round < rounds; round++) {
          const each = people.slice(round * perRound, (round + 1) * perRound)
          alone!.push(
            await timed(say, 'nodemailer alone', each.length, () => readyMade(sink.url, sample!, each.length)),
          )
          const came = await sink.received()
          ours!.push(await timed(say, 'Dangol', each.length, () => sendAll(db, each, transport, 'run')))
          const arrived = (await sink.received()) - came
          if (arrived !== each.length) throw new Error(`${each.length} were to arrive, ${arrived} did`)
        }
        transport.close()
        await sayCount(db, mails, say, 'mail')
        say(`${Math.round((process.memoryUsage().rss - before) / 2 ** 20)} MB more than before`)
        sink.child.disconnect()
        sink.child.kill()
        const { rows } = await db.pool.query<{ many: number }>(
          `select count(*)::int as many from messaging.send where state = 'sent' and key like 'bench:run:%'`,
        )
        if (rows[0]!.many !== rounds * perRound) throw new Error(`Only ${rows[0]!.many} are noted as sent`)
        return { figure: percentile(ours!, 0.5), unit: 'mails/s', limit: percentile(alone!, 0.5) }
      },
    ),
}
