import { z } from 'zod'
import { beforeEach, describe, expect, it } from 'vitest'
import { drain } from '../testing/drain.ts'
import { testDatabase } from '../testing/database.ts'
import { later, minutes, seconds } from './clock.ts'
import { defineJob } from './job.ts'
import { createJobQueue } from './job-queue.ts'
import { JobNotFailed, jobStates, retryFailedJob } from './job-states.ts'
import { doing, type Module } from './module.ts'
import { query } from './query.ts'
import { inTransaction, reading } from './transaction.ts'

const db = await testDatabase()
const pourTea = defineJob('testing.pour-tea', z.object({ cup: z.string() }), { retries: 2, retryDelaySeconds: 10 })
let poured: string[] = []
let spills = 0
const teaHouse: Module = {
  name: 'testing',
  migrations: [],
  jobs: [
    doing(pourTea, async (_edge, { cup }) => {
      if (spills-- > 0) throw new Error('spilled')
      poured.push(cup)
    }),
  ],
}
beforeEach(() => {
  poured = []
  spills = 0
})

describe('a job', () => {
  it('runs after the transaction that enqueued it commits', async () => {
    await inTransaction(db, async (tx) => {
      await tx.enqueue(pourTea({ cup: 'white' }))
      await tx.enqueue(pourTea({ cup: 'blue' }))
    })
    await drain(db, [teaHouse])
    expect(poured.toSorted()).toEqual(['blue', 'white'])
  })

  it('never runs when the transaction that enqueued it rolls back', async () => {
    await expect(
      inTransaction(db, async (tx) => {
        await tx.enqueue(pourTea({ cup: 'white' }))
        throw new Error('changed her mind')
      }),
    ).rejects.toThrow('changed her mind')
    await drain(db, [teaHouse])
    expect(poured).toEqual([])
  })

  it('never runs when the commit itself fails, after the job was written', async () => {
    await db.pool.query('create table public.seat (n int unique deferrable initially deferred)')
    await expect(
      inTransaction(db, async (tx) => {
        await tx.enqueue(pourTea({ cup: 'white' }))
        await query(tx, 'insert into public.seat values (1), (1)')
      }),
    ).rejects.toThrow('duplicate key')
    await drain(db, [teaHouse])
    expect(poured).toEqual([])
  })

  it('that is too late is not noted as done for the worker who has it now, and its table has the indexes in use alone', async () => {
    await inTransaction(db, (tx) => tx.enqueue(pourTea({ cup: 'lost' })))
    const queue = await createJobQueue(db, [teaHouse])
    const [taken] = await queue.take('testing.pour-tea', 5)
    await queue.complete('testing.pour-tea', [{ ...taken!, retryCount: taken!.retryCount + 1 }])
    expect(await reading(db, jobStates)).toMatchObject([{ active: 1 }])
    await queue.complete('testing.pour-tea', [taken!])
    expect(await reading(db, jobStates)).toMatchObject([{ active: 0, waiting: 0, failed: 0 }])

    const { rows } = await db.pool.query<{ indexes: string[]; keys: string[] }>(
      `select array(select relname::text from pg_index join pg_class on pg_class.oid = indexrelid
           where indrelid = 'job.job_common'::regclass order by 1) as indexes,
         array(select conname::text from pg_constraint
           where conrelid = 'job.job_common'::regclass and contype = 'f') as keys`,
    )
    expect(rows[0]).toEqual({
      indexes: ['job_active', 'job_common_i6', 'job_common_pkey', 'job_due', 'job_failed'],
      keys: [],
    })
  })

  it('waits for its instant', async () => {
    await inTransaction(db, (tx) => tx.enqueue(pourTea({ cup: 'late' }), { startAfter: later(tx.now, minutes(10)) }))
    await drain(db, [teaHouse])
    expect(poured).toEqual([])
    db.clock.forward(minutes(10))
    await drain(db, [teaHouse])
    expect(poured).toEqual(['late'])
  })

  it('waits once per key, and again once it is done', async () => {
    const order = () => inTransaction(db, (tx) => tx.enqueue(pourTea({ cup: 'once' }), { key: 'table-7' }))
    await order()
    await order()
    await drain(db, [teaHouse])
    expect(poured).toEqual(['once'])
    await order()
    await drain(db, [teaHouse])
    expect(poured).toEqual(['once', 'once'])
  })

  it('is tried again after growing pauses', async () => {
    spills = 2
    await inTransaction(db, (tx) => tx.enqueue(pourTea({ cup: 'third time' })))
    expect(await drain(db, [teaHouse], { tolerant: true })).toHaveLength(1)
    await drain(db, [teaHouse])
    db.clock.forward(seconds(20))
    expect(await drain(db, [teaHouse], { tolerant: true })).toHaveLength(1)
    db.clock.forward(seconds(40))
    await drain(db, [teaHouse])
    expect(poured).toEqual(['third time'])
  })

  it('is shown as failed after its last try, and can be given another', async () => {
    spills = 3
    await inTransaction(db, (tx) => tx.enqueue(pourTea({ cup: 'unlucky' }), { key: 'unlucky' }))
    for (let round = 0; round < 3; round++) {
      await drain(db, [teaHouse], { tolerant: true })
      db.clock.forward(minutes(1))
    }
    const [state] = await reading(db, jobStates)
    expect(state).toMatchObject({ job: 'testing.pour-tea', waiting: 0, later: 0, active: 0, failed: 1 })
    const [failure] = state!.lastFailures
    expect(failure).toMatchObject({ tries: 3, payload: { cup: 'unlucky' } })
    expect(failure!.error).toContain('spilled')

    await inTransaction(db, (tx) => retryFailedJob(tx, failure!.id))
    expect(await reading(db, jobStates)).toMatchObject([{ waiting: 1, failed: 0 }])
    await expect(inTransaction(db, (tx) => retryFailedJob(tx, failure!.id))).rejects.toThrow(JobNotFailed)
    await drain(db, [teaHouse])
    expect(poured).toEqual(['unlucky'])
  })

  it('is not given another try while one with its key waits', async () => {
    spills = 3
    const order = () => inTransaction(db, (tx) => tx.enqueue(pourTea({ cup: 'twin' }), { key: 'twin' }))
    await order()
    for (let round = 0; round < 3; round++) {
      await drain(db, [teaHouse], { tolerant: true })
      db.clock.forward(minutes(1))
    }
    await order()
    const [state] = await reading(db, jobStates)
    await expect(inTransaction(db, (tx) => retryFailedJob(tx, state!.lastFailures[0]!.id))).rejects.toThrow(
      JobNotFailed,
    )
    expect(await reading(db, jobStates)).toMatchObject([{ waiting: 1, failed: 1 }])
  })
})
