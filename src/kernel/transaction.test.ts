import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { inTx, testDatabase } from '../testing/database.ts'
import { defineEvent } from './event.ts'
import { newId } from './id.ts'
import { query } from './query.ts'
import { jobSchema } from './job-queue.ts'
import { putJobs } from './put-jobs.ts'
import type { JobSink } from './outgoing.ts'
import { inOneStatement, inTransaction, reading, type Tx } from './transaction.ts'

const db = await testDatabase()
const teaBrewed = defineEvent('testing.tea-brewed', z.object({ profileId: z.uuid(), cups: z.int() }))

describe('a transaction', () => {
  it(
    'takes its instant from the clock',
    inTx(db, async (tx) => {
      expect(tx.now).toEqual(new Date('2026-06-01T12:00:00Z'))
    }),
  )

  it('writes events in the order they were announced, with the profile lifted out', async () => {
    const profileId = newId()
    await inTransaction(db, async (tx) => {
      await tx.publish(teaBrewed({ profileId, cups: 1 }))
      await tx.publish(teaBrewed({ profileId, cups: 2 }))
    })
    const events = await reading(db, (read) =>
      query<{ profile_id: string; data: { cups: number } }>(
        read,
        'select profile_id, data from kernel.event order by seq',
      ),
    )
    expect(events.map((event) => event.data.cups)).toEqual([1, 2])
    expect(events[0]?.profile_id).toBe(profileId)
  })

  it('leaves nothing behind when what it announced cannot be written', async () => {
    const unwritable = { toJSON: () => JSON.parse('not JSON') as never }
    const announcements = [
      { type: 'testing.tea-brewed', profileId: null, data: { unwritable } },
      { type: 'testing.tea-brewed', profileId: 'nobody', data: {} },
    ]
    for (const announcement of announcements) {
      const id = newId()
      await expect(
        inTransaction(db, async (tx) => {
          await query(tx, 'insert into kernel.event (type, data, at) values ($1, $2, $3)', [id, '{}', tx.now])
          await tx.publish(announcement)
        }),
      ).rejects.toThrow()
      const left = await reading(db, (read) => query(read, 'select from kernel.event where type = $1', [id]))
      expect(left).toEqual([])
    }
  })

  it('leaves nothing behind when what it enqueued cannot be written', async () => {
    const jobs: JobSink[] = [
      { put: () => Promise.reject(new Error('no queue')) },
      { put: (enqueued, run) => putJobs(jobSchema, enqueued, run) },
    ]
    for (const sink of jobs) {
      const id = newId()
      await expect(
        inTransaction({ ...db, jobs: sink }, async (tx) => {
          await query(tx, 'insert into kernel.event (type, data, at) values ($1, $2, $3)', [id, '{}', tx.now])
          await tx.enqueue({ job: 'testing.nobody-does', payload: {} })
        }),
      ).rejects.toThrow()
      const left = await reading(db, (read) => query(read, 'select from kernel.event where type = $1', [id]))
      expect(left).toEqual([])
    }
  })

  it('says what failed first when statements were sent together, and its connection serves on', async () => {
    const fresh = `select $1::int as "${newId()}"`
    await expect(
      inTransaction(db, (tx) =>
        Promise.all([query(tx, 'select 1 / $1::int', [0]), query(tx, fresh, [1]), query(tx, fresh, [2])]),
      ),
    ).rejects.toMatchObject({ code: '22012' })
    for (let n = 0; n < 12; n++) expect(await reading(db, (read) => query(read, fresh, [3]))).toHaveLength(1)
  })

  it('leaves nothing behind when the work throws', async () => {
    const before = await count()
    await expect(
      inTransaction(db, async (tx) => {
        await tx.publish(teaBrewed({ profileId: newId(), cups: 1 }))
        throw new Error('spilled')
      }),
    ).rejects.toThrow('spilled')
    expect(await count()).toBe(before)
  })

  it('refuses to be used after its end', async () => {
    let kept: Tx | undefined
    await inTransaction(db, async (tx) => {
      kept = tx
    })
    expect(() => kept!.publish(teaBrewed({ profileId: newId(), cups: 1 }))).toThrow('has ended')
    await expect(query(kept!, 'select 1')).rejects.toThrow('has ended')
  })

  it('begins the edge again after a deadlock', async () => {
    let tries = 0
    await inTransaction(db, async (tx) => {
      tries++
      if (tries === 1) await query(tx, `do $$ begin raise exception 'loser' using errcode = '40P01'; end $$`)
    })
    expect(tries).toBe(2)
  })

  it('of one statement is one statement, and leaves the connection as it was', async () => {
    const type = newId()
    const add = (tx: Tx) =>
      query(tx, 'insert into kernel.event (type, data, at) values ($1, $2, $3)', [type, '{}', tx.now])
    await inOneStatement(db, add)
    const twice = async (tx: Tx) => {
      await add(tx)
      await add(tx)
    }
    await expect(inOneStatement(db, twice)).rejects.toThrow('one statement only')
    await expect(inOneStatement(db, (tx) => tx.publish(teaBrewed({ profileId: newId(), cups: 1 })))).rejects.toThrow()
    await expect(inOneStatement(db, (tx) => query(tx, 'select 1 / $1::int', [0]))).rejects.toThrow('division')
    const rows = await inOneStatement(db, (read) => query(read, 'select from kernel.event where type = $1', [type]))
    expect(rows).toHaveLength(2)
  })

  it('a reading cannot write', async () => {
    await expect(reading(db, (read) => query(read, 'create table kernel.nothing ()'))).rejects.toThrow('read-only')
  })
})

const count = () =>
  reading(db, (read) => query<{ count: number }>(read, 'select count(*) from kernel.event')).then(
    (rows) => rows[0]!.count,
  )
