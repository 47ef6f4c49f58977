import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { createJobQueue } from '../../src/kernel/job-queue.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { liveTestDatabase } from '../../src/testing/database.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { randomFrom } from './random.ts'
import { cupOrdered, teaHouse, teaHouseTables, washCup } from './tea-house.ts'

const kills = 50
const cups = 4_000
/** Another seed gives another run; this one is repeated by all. */
const seed = 20_260_601

const db = await liveTestDatabase()
await db.pool.query(teaHouseTables)

const alive = new Set<ChildProcess>()
function startWorkerProcess(): ChildProcess {
  const child = spawn(process.execPath, [new URL('worker-process.ts', import.meta.url).pathname, db.connectionString], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  alive.add(child)
  return child
}
async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  alive.delete(child)
}
afterAll(() => Promise.all([...alive].map(kill)))

const one = async <T>(text: string): Promise<T> => {
  const { rows } = await db.pool.query<{ answer: T }>(text)
  return rows[0]!.answer
}
const openBatches = () =>
  one<number>(`select count(*) as answer from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null`)

async function order(): Promise<void> {
  const profiles = Array.from({ length: 40 }, newId)
  await inTransaction(db, async (tx) => {
    for (let cup = 0; cup < cups; cup++) await tx.publish(cupOrdered({ profileId: profiles[cup % 40]!, cup }))
  })
}

describe('N4: a worker that is killed', () => {
  it('fifty times in the middle of batches leaves every effect in the database exactly once', async () => {
    const random = randomFrom(seed)
    await order()
    // Two at a time: the next one is up when the one before dies, and they contend for the lanes.
    let current = startWorkerProcess()
    let inTheMiddle = 0
    for (let killed = 0; killed < kills; killed++) {
      const next = startWorkerProcess()
      const done = await one<number>('select count(*) as answer from public.billed')
      if (done < cups) await eventually('a batch to be under way', async () => (await openBatches()) > 0)
      await pause(random() * 120)
      if ((await openBatches()) > 0) inTheMiddle++
      await kill(current)
      current = next
    }
    await eventually(
      'all to be billed',
      async () => (await one<number>('select cups as answer from public.till')) >= cups,
      60_000,
    )
    await kill(current)

    expect(inTheMiddle).toBeGreaterThan(kills / 2)
    for (const table of ['poured', 'billed']) {
      expect(await one(`select count(*) as answer from public.${table}`)).toBe(cups)
      expect(await one(`select count(distinct cup) as answer from public.${table}`)).toBe(cups)
    }
    expect(await one('select cups as answer from public.till')).toBe(cups)
    expect(await one('select count(*) as answer from kernel.set_aside')).toBe(0)
  }, 180_000)

  it('in the middle of a job delays the job and does not lose it', async () => {
    const queue = await createJobQueue(db, [teaHouse])
    const first = startWorkerProcess()
    await inTransaction({ ...db, jobs: queue }, (tx) => tx.enqueue(washCup({ cup: 1, seconds: 5 })))
    await eventually(
      'the job to run',
      async () => (await one<number>('select count(*) as answer from public.washed')) === 1,
    )
    await kill(first)

    const state = `select count(*) as answer from job.job where name = '${washCup.job}' and state = 'active'
      and started_on + expire_seconds * interval '1s' < now()`
    await eventually('its time to be over', async () => (await one<number>(state)) === 1)
    await queue.tend()
    await queue.close()
    const second = startWorkerProcess()
    await eventually(
      'it to run again',
      async () => (await one<number>('select count(*) as answer from public.washed')) === 2,
    )
    await kill(second)
  })
})
