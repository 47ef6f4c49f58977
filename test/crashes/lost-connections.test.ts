import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { createJobQueue } from '../../src/kernel/job-queue.ts'
import { query } from '../../src/kernel/query.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { startWorker } from '../../src/kernel/worker.ts'
import { liveTestDatabase } from '../../src/testing/database.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { cupOrdered, teaHouse, teaHouseTables } from './tea-house.ts'

const cups = 1_500
const db = await liveTestDatabase()
await db.pool.query(teaHouseTables)

/** What a restart of the database does to its clients, as they see it. */
async function cutAllConnections(): Promise<void> {
  await db.pool
    .query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    )
    .catch(() => undefined)
}

describe('N4: connections that are lost', () => {
  it('between two statements of a transaction fail that transaction, and not the process', async () => {
    await expect(
      inTransaction(db, async (tx) => {
        await query(tx, 'insert into public.billed values (-1)')
        await cutAllConnections()
        await pause(50)
        await query(tx, 'select 1')
      }),
    ).rejects.toThrow()
    const { rows } = await db.pool.query('select from public.billed')
    expect(rows).toHaveLength(0)
  })

  it('under a worker at work neither lose nor double an effect, and set nothing aside', async () => {
    const jobs = await createJobQueue(db, [teaHouse])
    const profiles = Array.from({ length: 40 }, newId)
    await inTransaction(db, async (tx) => {
      for (let cup = 0; cup < cups; cup++) await tx.publish(cupOrdered({ profileId: profiles[cup % 40]!, cup }))
    })
    const worker = startWorker({ ...db, jobs }, [teaHouse])
    for (let cut = 0; cut < 10; cut++) {
      await pause(60)
      await cutAllConnections()
    }
    const count = async (table: string) => {
      const { rows } = await db.pool.query<{ all: number; different: number }>(
        `select count(*) as all, count(distinct cup) as different from public.${table}`,
      )
      return rows[0]!
    }
    await eventually('all to be billed', async () => (await count('billed')).different === cups, 60_000)
    await worker.stop()
    await jobs.close()
    expect(await count('poured')).toEqual({ all: cups, different: cups })
    expect(await count('billed')).toEqual({ all: cups, different: cups })
    expect((await db.pool.query('select from kernel.set_aside')).rows).toHaveLength(0)
  })
})
