import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { defineEvent } from '../src/kernel/event.ts'
import { newId } from '../src/kernel/id.ts'
import { type Module, on } from '../src/kernel/module.ts'
import { query } from '../src/kernel/query.ts'
import { inTransaction } from '../src/kernel/transaction.ts'
import { startWorker } from '../src/kernel/worker.ts'
import { type Bench, percentile } from './bench.ts'
import { type BenchDatabase, withDatabase } from './database.ts'

const lanes = 4
const backlog = 40_000
const batch = 200
const publishers = 16
const loadMs = 3_000

const cupSold = defineEvent('bench.cup-sold', z.object({ profileId: z.uuid(), n: z.int() }))
const insertCup = 'insert into public.cup (profile_id, n) values ($1, $2)'

/** When each event was committed and reacted to, in the time of `performance.now()`. */
const committedAt = new Map<number, number>()
const reactedAt = new Map<number, number>()

const teaHouse: Module = {
  name: 'bench',
  migrations: [],
  consumers: [
    {
      name: 'bench',
      lanes,
      reactions: [
        on(cupSold, async (tx, { data }) => {
          reactedAt.set(data.n, performance.now())
          await query(tx, insertCup, [data.profileId, data.n])
        }),
      ],
    },
  ],
}

let sold = 0
const profiles = Array.from({ length: 1_000 }, newId)
const nextCup = () => cupSold({ profileId: profiles[sold % profiles.length]!, n: sold++ })

async function sellOne(db: BenchDatabase): Promise<void> {
  const event = nextCup()
  await inTransaction(db, (tx) => tx.publish(event))
  committedAt.set(event.data['n'] as number, performance.now())
}

async function cupsPoured(db: BenchDatabase): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>('select count(*) as count from public.cup')
  return rows[0]!.count
}

async function untilAllPoured(db: BenchDatabase): Promise<void> {
  while ((await cupsPoured(db)) < sold) await pause(5)
}

function delays(from: number): string {
  const waits: number[] = []
  for (const [n, at] of committedAt) if (n >= from) waits.push(Math.max(0, reactedAt.get(n)! - at))
  const [half, most] = [percentile(waits, 0.5), percentile(waits, 0.99)]
  return `${half.toFixed(1)} ms in the median, ${most.toFixed(1)} ms for 99 in 100`
}

/** Same inserts in the same batches on as many connections, without a log. */
async function bareInserts(db: BenchDatabase): Promise<number> {
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      const client = await db.pool.connect()
      for (let done = 0; done < backlog / lanes; done += batch) {
        await client.query('begin')
        for (let n = 0; n < batch; n++) {
          await client.query({ name: 'bare', text: insertCup, values: [profiles[n], -1] })
        }
        await client.query('commit')
      }
      client.release()
    }),
  )
  const rate = (backlog / (performance.now() - begun)) * 1_000
  await db.pool.query('delete from public.cup where n = -1')
  return rate
}

async function consumeBacklog(db: BenchDatabase): Promise<number> {
  while (sold < backlog) {
    await inTransaction(db, async (tx) => {
      for (let n = 0; n < 1_000; n++) await tx.publish(nextCup())
    })
  }
  const begun = performance.now()
  const worker = startWorker(db, [teaHouse])
  await untilAllPoured(db)
  const rate = (backlog / (performance.now() - begun)) * 1_000
  await worker.stop()
  return rate
}

async function whileSelling(db: BenchDatabase, say: (line: string) => void): Promise<void> {
  const worker = startWorker(db, [teaHouse])
  let from = sold
  for (let n = 0; n < 40; n++) {
    await pause(40)
    await sellOne(db)
  }
  await untilAllPoured(db)
  say(`from commit to reaction when idle: ${delays(from + 1)}`)

  from = sold
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: publishers }, async () => {
      while (performance.now() - begun < loadMs) await sellOne(db)
    }),
  )
  const published = ((sold - from) / (performance.now() - begun)) * 1_000
  say(`published, a transaction each, ${publishers} at a time, while consumed: ${Math.round(published)} events/s`)
  await untilAllPoured(db)
  say(`from commit to reaction under that load: ${delays(from)}`)
  await worker.stop()
}

export const bench: Bench = {
  about: 'events/s from a backlog, each with one row as effect; limit: the same inserts in bare pg',
  run: (say) =>
    withDatabase([teaHouse], async (db) => {
      await db.pool.query('create table public.cup (profile_id uuid not null, n int not null)')
      const limit = await bareInserts(db)
      const figure = await consumeBacklog(db)
      await whileSelling(db, say)
      const poured = await cupsPoured(db)
      if (poured !== sold) throw new Error(`${sold} sold, ${poured} poured`)
      return { figure, unit: 'events/s', limit }
    }),
}
