import { z } from 'zod'
import { beforeEach, describe, expect, it } from 'vitest'
import { drain, runConsumers } from '../testing/drain.ts'
import { testDatabase } from '../testing/database.ts'
import { consumerStates } from './consumer-states.ts'
import { rewindConsumer } from './consumer-position.ts'
import { edgeOf } from './edge.ts'
import { defineEvent } from './event.ts'
import { newId } from './id.ts'
import { type Module, on } from './module.ts'
import { query } from './query.ts'
import { dismissSetAside, listSetAside, NoReactionLeft, NothingSetAside, replaySetAside } from './set-aside.ts'
import { inTransaction, reading, type Tx } from './transaction.ts'

const db = await testDatabase()
const teaSold = defineEvent('testing.tea-sold', z.object({ profileId: z.uuid(), cups: z.int() }))
const doorOpened = defineEvent('testing.door-opened', z.object({}))
await db.pool.query('create table public.drunk (seq bigint primary key, profile_id uuid, cups int)')

let refusesCups: number | undefined
let tries = 0

const pour = async (tx: Tx, event: { seq: number; profileId: string | null; data: { cups: number } }) => {
  tries++
  await query(tx, 'insert into public.drunk values ($1, $2, $3)', [event.seq, event.profileId, event.data.cups])
  if (event.data.cups === refusesCups) throw new Error('too hot')
}
const teaHouse: Module = {
  name: 'testing',
  migrations: [],
  consumers: [{ name: 'testing', reactions: [on(teaSold, pour)] }],
}
const sell = (...cups: number[]) =>
  inTransaction(db, async (tx) => {
    for (const count of cups) await tx.publish(teaSold({ profileId: newId(), cups: count }))
  })
const drunk = async () => {
  const { rows } = await db.pool.query<{ cups: number }>('select cups from public.drunk order by seq')
  return rows.map((row) => row.cups)
}

beforeEach(async () => {
  refusesCups = undefined
  await db.pool.query('truncate public.drunk, kernel.event, kernel.consumer_position, kernel.set_aside')
  tries = 0
})

describe('a consumer', () => {
  it('handles each event once, in order, and passes over foreign ones', async () => {
    await sell(1, 2)
    await inTransaction(db, (tx) => tx.publish(doorOpened({})))
    await sell(3)
    await drain(db, [teaHouse])
    await drain(db, [teaHouse])
    expect(await drunk()).toEqual([1, 2, 3])
  })

  it('begins at the start of the log when it is new', async () => {
    await sell(1)
    await runConsumers(db, [])
    await runConsumers(db, [teaHouse])
    expect(await drunk()).toEqual([1])
  })

  it('does a long log in batches', async () => {
    const many = Array.from({ length: 4_321 }, (_, index) => index)
    await sell(...many)
    await runConsumers(db, [teaHouse])
    expect(await drunk()).toEqual(many)
  })

  it('moves past a long stretch of foreign events', async () => {
    await db.pool.query(
      `insert into kernel.event (type, data, at) select 'testing.door-opened', '{}', now() from generate_series(1, 4500)`,
    )
    await sell(1)
    await runConsumers(db, [teaHouse])
    expect(await drunk()).toEqual([1])
  })

  it('sets an event that always fails aside after bounded tries, and goes on with the others', async () => {
    refusesCups = 2
    await sell(1, 2, 3)
    const failures = await runConsumers(db, [teaHouse], { tolerant: true })
    expect(failures).toHaveLength(4)
    expect(await drunk()).toEqual([1, 3])
    const [setAside] = await reading(db, (read) => listSetAside(read))
    expect(setAside).toMatchObject({ consumer: 'testing', type: 'testing.tea-sold', attempts: 4 })
    expect(setAside!.error).toContain('too hot')
  })

  it('lets reactions that keep apart run side by side, but never two of one person, and still finds the one to blame', async () => {
    const [minji, alex, sora] = [newId(), newId(), newId()]
    const drinking = new Map<string, number>()
    let most = 0
    const slowly = async (tx: Tx, event: Parameters<typeof pour>[1]) => {
      const person = event.profileId!
      drinking.set(person, (drinking.get(person) ?? 0) + 1)
      expect(drinking.get(person)).toBe(1)
      most = Math.max(most, [...drinking.values()].filter((cups) => cups > 0).length)
      try {
        await pour(tx, event)
      } finally {
        drinking.set(person, 0)
      }
    }
    const apart: Module = {
      ...teaHouse,
      consumers: [{ name: 'testing', reactions: [on(teaSold, slowly, { isApart: true })] }],
    }
    refusesCups = 3
    await inTransaction(db, async (tx) => {
      for (const [index, profileId] of [minji, alex, sora, minji, minji, alex].entries()) {
        await tx.publish(teaSold({ profileId, cups: index + 1 }))
      }
    })
    await runConsumers(db, [apart], { tolerant: true })
    expect(most).toBe(3)
    expect(await drunk()).toEqual([1, 2, 4, 5, 6])
    expect(await reading(db, (read) => listSetAside(read))).toMatchObject([{ attempts: 4 }])
  })

  it('replays what was set aside after a fix, once', async () => {
    refusesCups = 2
    await sell(1, 2, 3)
    await runConsumers(db, [teaHouse], { tolerant: true })
    const [setAside] = await reading(db, (read) => listSetAside(read))

    await expect(replaySetAside(edgeOf(db), [teaHouse], setAside!.id)).rejects.toThrow('too hot')
    expect((await reading(db, (read) => listSetAside(read)))[0]).toMatchObject({ attempts: 5 })
    expect(await drunk()).toEqual([1, 3])

    refusesCups = undefined
    await expect(replaySetAside(edgeOf(db), [], setAside!.id)).rejects.toThrow(NoReactionLeft)
    await replaySetAside(edgeOf(db), [teaHouse], setAside!.id)
    expect(await drunk()).toEqual([1, 2, 3])
    expect(await reading(db, (read) => listSetAside(read))).toEqual([])
    await expect(replaySetAside(edgeOf(db), [teaHouse], setAside!.id)).rejects.toThrow(NothingSetAside)
    expect(await drunk()).toEqual([1, 2, 3])
  })

  it('forgets what staff dismiss', async () => {
    refusesCups = 1
    await sell(1)
    await runConsumers(db, [teaHouse], { tolerant: true })
    const [setAside] = await reading(db, (read) => listSetAside(read))
    await inTransaction(db, (tx) => dismissSetAside(tx, setAside!.id))
    await expect(inTransaction(db, (tx) => dismissSetAside(tx, setAside!.id))).rejects.toThrow(NothingSetAside)
    expect(await drunk()).toEqual([])
  })

  it('builds the same rows again when it is sent back to the start', async () => {
    await sell(1, 2, 3)
    await runConsumers(db, [teaHouse])
    const before = (await db.pool.query('select * from public.drunk order by seq')).rows
    await inTransaction(db, async (tx) => {
      await query(tx, 'delete from public.drunk')
      await rewindConsumer(tx, 'testing')
    })
    await runConsumers(db, [teaHouse])
    expect((await db.pool.query('select * from public.drunk order by seq')).rows).toEqual(before)
    expect(tries).toBe(6)
  })

  it('says how far it is behind', async () => {
    await sell(1)
    await runConsumers(db, [teaHouse])
    await sell(2, 3)
    db.clock.forward(5_000)
    const [state] = await reading(db, (read) => consumerStates(read, [teaHouse]))
    expect(state).toMatchObject({ consumer: 'testing', behind: 2, oldestWaitsMs: 5_000, setAside: 0 })
  })
})
