import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { layOutLanes } from '../../src/kernel/consumer-position.ts'
import { defineEvent } from '../../src/kernel/event.ts'
import { newId } from '../../src/kernel/id.ts'
import { type Module, on } from '../../src/kernel/module.ts'
import { query } from '../../src/kernel/query.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { startWorker } from '../../src/kernel/worker.ts'
import { liveTestDatabase } from '../../src/testing/database.ts'
import { eventually } from '../../src/testing/eventually.ts'

const db = await liveTestDatabase()
const cupPoured = defineEvent('testing.cup-poured', z.object({ profileId: z.uuid(), cup: z.int() }))
await db.pool.query(`create table public.cup (
  n bigint generated always as identity, profile_id uuid, cup int, backend int)`)

const teaHouse = (lanes: number): Module => ({
  name: 'testing',
  migrations: [],
  consumers: [
    {
      name: 'testing',
      lanes,
      reactions: [
        on(cupPoured, async (tx, { data }) => {
          await query(tx, 'insert into public.cup (profile_id, cup, backend) values ($1, $2, pg_backend_pid())', [
            data.profileId,
            data.cup,
          ])
        }),
      ],
    },
  ],
})

const guests = Array.from({ length: 12 }, newId)
const poured = Object.fromEntries(guests.map((guest) => [guest, 0]))
async function pour(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await inTransaction(db, async (tx) => {
      for (const profileId of guests) await tx.publish(cupPoured({ profileId, cup: poured[profileId]!++ }))
    })
  }
}
const count = async () => {
  const { rows } = await db.pool.query<{ count: number }>('select count(*) as count from public.cup')
  return rows[0]!.count
}
const outOfOrder = async () => {
  const { rows } = await db.pool.query(`
    select from (select cup, row_number() over (partition by profile_id order by n) - 1 as place from public.cup) as p
    where cup <> place`)
  return rows.length
}

describe('two workers over several lanes', () => {
  it('keep the events of each person in order, and handle each once', async () => {
    await pour(20)
    const workers = [startWorker(db, [teaHouse(4)]), startWorker(db, [teaHouse(4)])]
    await pour(60)
    await eventually('all cups', async () => (await count()) === 80 * guests.length)
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(await count()).toBe(80 * guests.length)
    expect(await outOfOrder()).toBe(0)
    const { rows } = await db.pool.query('select distinct backend from public.cup')
    expect(rows.length).toBeGreaterThan(1)
  })

  it('take over a changed number of lanes without losing or doubling an event', async () => {
    await pour(5)
    const before = await inTransaction(db, (tx) => layOutLanes(tx, 'testing', 2))
    const worker = startWorker(db, [teaHouse(2)])
    await pour(20)
    await eventually('all cups', async () => (await count()) === 105 * guests.length)
    await worker.stop()
    expect(await outOfOrder()).toBe(0)
    expect(before).toBeGreaterThanOrEqual(2)
    expect(await inTransaction(db, (tx) => layOutLanes(tx, 'testing', 2))).toBe(2)
  })
})
