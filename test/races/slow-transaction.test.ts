import { z } from 'zod'
import { beforeEach, describe, expect, it } from 'vitest'
import { takeBatch } from '../../src/kernel/consumer.ts'
import { layOutLanes } from '../../src/kernel/consumer-position.ts'
import { defineEvent } from '../../src/kernel/event.ts'
import { on } from '../../src/kernel/module.ts'
import { query } from '../../src/kernel/query.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { eventually } from '../../src/testing/eventually.ts'

const db = await testDatabase()
const teaSold = defineEvent('testing.tea-sold', z.object({ to: z.string() }))
const served: string[] = []
const lane = {
  consumer: {
    name: 'testing',
    reactions: [
      on(teaSold, async (_tx, event) => {
        served.push(event.data.to)
      }),
    ],
  },
  lane: 0,
  lanes: 1,
}

const sellTo = (to: string) => inTransaction(db, (tx) => tx.publish(teaSold({ to })))
const insertEvent = `insert into kernel.event (type, data, at) values ('testing.tea-sold', $1, now())`

/** What many event logs do: remember the highest sequence number seen, and read what is above it. */
async function readNaively(above: number): Promise<{ to: string[]; highest: number }> {
  const { rows } = await db.pool.query<{ seq: number; to: string }>(
    `select seq, data->>'to' as to from kernel.event where seq > $1 order by seq`,
    [above],
  )
  return { to: rows.map((row) => row.to), highest: rows.at(-1)?.seq ?? above }
}

beforeEach(async () => {
  served.length = 0
  await db.pool.query('truncate kernel.event, kernel.consumer_position')
  await inTransaction(db, (tx) => layOutLanes(tx, 'testing', 1))
})

/** Reads until the log is at its end and nothing is held back by transactions of other test files on this server. */
const serveAll = (expected: number) =>
  eventually('all to be served', async () => {
    await takeBatch(db, lane)
    return served.length >= expected
  })

describe('N1: a slow transaction that commits after a faster later one', () => {
  it('is not skipped when its event has the lower number, as a reader by numbers alone would', async () => {
    const slow = await db.pool.connect()
    await slow.query('begin')
    await slow.query(insertEvent, [{ to: 'sora' }])
    await sellTo('minji')

    const naive = await readNaively(0)
    expect(naive.to).toEqual(['minji'])
    expect(await takeBatch(db, lane)).toMatchObject({ kind: 'passed', handled: 0 })

    await slow.query('commit')
    slow.release()
    expect((await readNaively(naive.highest)).to).toEqual([])
    await serveAll(2)
    await takeBatch(db, lane)
    expect(served).toEqual(['sora', 'minji'])
  })

  it('is not skipped when it began earlier and announced later', async () => {
    const slow = await db.pool.connect()
    await slow.query('begin')
    await slow.query('select pg_current_xact_id()')
    await sellTo('minji')
    await takeBatch(db, lane)
    await slow.query(insertEvent, [{ to: 'sora' }])
    await sellTo('alex')
    await takeBatch(db, lane)
    expect(served).toEqual([])

    await slow.query('commit')
    slow.release()
    await serveAll(3)
    await takeBatch(db, lane)
    expect(served).toEqual(['sora', 'minji', 'alex'])
  })

  it('leaves no hole and no double when many write at random speeds while one reads', async () => {
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let round = 0; round < 25; round++) {
        await inTransaction(db, async (tx) => {
          await query(tx, 'select pg_current_xact_id()')
          await query(tx, 'select pg_sleep($1)', [Math.random() * 0.01])
          await tx.publish(teaSold({ to: `${writer}/${round}` }))
        })
      }
    })
    let writing = true
    const reading = (async () => {
      while (writing) await takeBatch(db, lane)
    })()
    await Promise.all(writers)
    writing = false
    await reading
    await serveAll(150)
    await takeBatch(db, lane)
    expect(served).toHaveLength(150)
    expect(new Set(served).size).toBe(150)
  })
})
