import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { inTransaction } from '../src/kernel/transaction.ts'
import { addSource, listSources } from '../src/modules/collecting/index.ts'
import { aTeaShop } from '../src/testing/tea-shop.ts'
import type { Bench, Measured } from './bench.ts'
import { meterCpu } from './cpu.ts'
import type { BenchDatabase } from './database.ts'
import { type BenchShop, withShop } from './shop.ts'

const events = Number(process.argv[3] ?? 80_000)
/** What clients of Segment send at most are some 500 kB; these are some 120. */
const perBatch = 250
const senders = 4
const people = 5_000
const goal = 8_000

/** As a client writes it: half by browsers, half by accounts, every tenth page by somebody new. */
function event(n: number): object {
  const isNew = n % 10 === 0
  const who = isNew
    ? { anonymousId: `new-${n}` }
    : n % 2
      ? { userId: `user-${n % people}` }
      : { anonymousId: `browser-${n % people}` }
  return {
    ...who,
    type: n % 3 ? 'track' : 'page',
    event: 'Product Viewed',
    name: 'Jeju green tea',
    messageId: `node-next-1795281546363-${String(n).padStart(12, '0')}`,
    timestamp: new Date().toISOString(),
    properties: { product_id: `p-${n % 300}`, price: 1_200 + (n % 50), currency: 'KRW', quantity: 1, list: 'Tea' },
    context: { library: { name: '@segment/analytics-node', version: '3.1.0' }, locale: 'ko-KR' },
  }
}

const batches = Array.from({ length: events / perBatch }, (_, batch) =>
  gzipSync(
    JSON.stringify({
      sentAt: new Date().toISOString(),
      batch: Array.from({ length: perBatch }, (_, n) => event(batch * perBatch + n)),
    }),
  ),
)

/** @throws {Error} on any answer but 200 */
function post(origin: string, agent: Agent, key: string, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
      ...{ 'content-type': 'application/json', 'content-encoding': 'gzip', 'content-length': body.length },
    }
    const asked = request(`${origin}/v1/batch`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}`))))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

async function sendAll(shop: BenchShop, key: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: senders })
  const begun = performance.now()
  let next = 0
  const sender = async () => {
    for (let n = next++; n < batches.length; n = next++) await post(shop.origin, agent, key, batches[n]!)
  }
  await Promise.all(Array.from({ length: senders }, sender))
  agent.destroy()
  return (events / (performance.now() - begun)) * 1_000
}

/** The very rows of the events, and those of the log, in batches of the same size on as many connections, and nothing else. */
async function bareInserts(db: BenchDatabase): Promise<number> {
  await db.pool.query(
    `create table public.bare_event (like collecting.event including all);
     create table public.bare_log (like kernel.event including all);
     create table public.bare (n int primary key, events jsonb, log jsonb)`,
  )
  await db.pool.query(
    `insert into public.bare
     select n, jsonb_agg(to_jsonb(event)), jsonb_agg(jsonb_build_object('type', 'bare', 'profile_id', profile_id, 'data',
       jsonb_build_object('profileId', profile_id, 'eventId', id, 'sourceId', source_id, 'channel', 'web', 'kind', type,
         'name', name, 'occurredAt', occurred_at), 'at', received_at))
     from (select row_number() over (order by received_at) / ${perBatch} as n, event.* from collecting.event) as event
     group by n`,
  )
  const { rows } = await db.pool.query<{ n: number; events: string; log: string }>(
    'select n, events::text, log::text from public.bare',
  )
  const begun = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: 2 }, async () => {
      const client = await db.pool.connect()
      for (let row = rows[next++]; row; row = rows[next++]) {
        await client.query('begin')
        await client.query({
          name: 'bare',
          text: 'insert into public.bare_event select * from jsonb_populate_recordset(null::public.bare_event, $1::jsonb)',
          values: [row.events],
        })
        await client.query({
          name: 'bare-log',
          text: 'insert into public.bare_log (type, profile_id, data, at) select type, profile_id, data, at from jsonb_to_recordset($1::jsonb) as (type text, profile_id uuid, data jsonb, at timestamptz)',
          values: [row.log],
        })
        await client.query('commit')
      }
      client.release()
    }),
  )
  return (events / (performance.now() - begun)) * 1_000
}

/** @throws {Error} when not each event is there once, announced once and somebody's */
async function recount({ pool }: BenchDatabase): Promise<void> {
  const { rows } = await pool.query<{ kept: number; announced: number; nobodys: number }>(
    `select count(*)::int as kept, count(*) filter (where profile_id is null)::int as nobodys,
       (select count(distinct data ->> 'eventId')::int from kernel.event where type = 'collecting.event-collected') as announced
     from collecting.event`,
  )
  const { kept, announced, nobodys } = rows[0]!
  if (kept !== events || announced !== events || nobodys > 0)
    throw new Error(`Of ${events}, ${kept} are kept, ${announced} announced and ${nobodys} nobody's`)
}

/** As Linux counts it; elsewhere nobody does. */
function memoryAtMost(pid: number): string {
  if (process.platform !== 'linux') return 'not counted'
  const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  return `${Math.round(kilobytes / 1_024)} MB`
}

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  const { key } = await inTransaction(shop.db, (tx) =>
    addSource(tx, { name: 'Blog', channel: 'web', origins: [] }, 'bench'),
  )
  const cpu = await meterCpu(shop.db, shop.pid)
  const figure = await sendAll(shop, key)
  cpu.say('per event', events, say)
  await recount(shop.db)
  const again = await sendAll(shop, key)
  const [source] = await inTransaction(shop.db, listSources)
  if (source!.taken !== events || source!.repeated !== events) throw new Error('A repeated event was taken twice')
  say(`the shop's memory at its highest: ${memoryAtMost(shop.pid)}`)
  const limit = await bareInserts(shop.db)
  say(`${Math.round(figure)} events/s (goal ${goal}/s), durable, each kept and announced once, and somebody's`)
  say(`${Math.round(again)} events/s when all of them come again, of which none is taken`)
  return { figure, unit: 'events/s', limit }
}

export const bench: Bench = {
  about:
    'collected events/s over HTTP in batches, durable; limit: bare inserts of the same rows and of those of the log',
  run: (say) =>
    withShop({ shoppers: senders, fill: async (tx) => (await aTeaShop(tx), []) }, (shop) => measure(shop, say)),
}
