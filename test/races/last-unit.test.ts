import { afterAll, describe, expect, it } from 'vitest'
import { later, minutes } from '../../src/kernel/clock.ts'
import { type Database, openDatabase } from '../../src/kernel/database.ts'
import { newId } from '../../src/kernel/id.ts'
import { query } from '../../src/kernel/query.ts'
import { inTransaction, reading, type Tx } from '../../src/kernel/transaction.ts'
import {
  adjustStock,
  availability,
  holdStock,
  HoldExpired,
  OutOfStock,
  releaseExpiredHolds,
  releaseHold,
  sellHeld,
  setStock,
  StockBusy,
  stockDiscrepancies,
} from '../../src/modules/inventory/index.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { free, hold, onHand } from '../../src/testing/stocked-shop.ts'

const single = await testDatabase()
const db: Database = {
  ...openDatabase({ connectionString: single.connectionString, connections: 40, clock: single.clock }),
  jobs: single.jobs!,
}
afterAll(() => db.close())

/** As a shopper does who is told that many are buying: on a slow machine the three seconds of a lock go by. */
const patiently = <T>(work: (tx: Tx) => Promise<T>, busy = () => undefined as unknown): Promise<T> =>
  inTransaction(db, work).catch((no: unknown) => {
    if (!(no instanceof StockBusy)) throw no
    busy()
    return patiently(work, busy)
  })

const buying = (holder: string, lines: [string, number][]) =>
  patiently((tx) => hold(tx, holder, lines)).then(
    () => 'held' as const,
    (no: unknown) => {
      if (no instanceof OutOfStock) return 'sold out' as const
      throw no
    },
  )

const stocking = (variantId: string, onHand: number) =>
  inTransaction(db, (tx) => setStock(tx, { variantId, onHand, reason: 'counted' }))

/** Units lie in the pool after a first buyer came and went. */
async function primed(variantId: string): Promise<void> {
  await buying(`first ${variantId}`, [[variantId, 1]])
  await inTransaction(db, (tx) => releaseHold(tx, `first ${variantId}`))
}

/** A transaction that does its work and then stays open until told how to end. */
async function lingering(work: (tx: Tx) => Promise<unknown>) {
  const turnedAway = new Error('turned away')
  let end!: (commit: boolean) => void
  const told = new Promise<boolean>((resolve) => (end = resolve))
  let ready!: () => void
  const worked = new Promise<void>((resolve) => (ready = resolve))
  const done = inTransaction(db, async (tx) => {
    await work(tx)
    ready()
    if (!(await told)) throw turnedAway
  }).catch((error: unknown) => {
    if (error !== turnedAway) throw error
  })
  await Promise.race([worked, done])
  return {
    commit: () => (end(true), done),
    rollBack: () => (end(false), done),
  }
}

const somebodyWaits = () =>
  eventually('a buyer to wait for another', async () => {
    const waiting = await db.pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return waiting.rowCount! > 0
  })

describe('the last unit', () => {
  it('N5: of two buyers at the same instant exactly one gets it', async () => {
    for (let round = 0; round < 40; round++) {
      const tea = newId()
      await stocking(tea, 1)
      if (round % 2 === 1) await primed(tea)
      const answers = await Promise.all([buying(`minji ${tea}`, [[tea, 1]]), buying(`alex ${tea}`, [[tea, 1]])])
      expect(answers.sort()).toEqual(['held', 'sold out'])
    }
  })

  it('N5: of 200 buyers of 50 units exactly 50 hold one and sell it', async () => {
    const sneakers = newId()
    await stocking(sneakers, 50)
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, buyer) => buying(`${buyer} ${sneakers}`, [[sneakers, 1]])),
    )
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(50)
    await Promise.all(
      answers.map((answer, buyer) =>
        answer === 'held'
          ? inTransaction(db, (tx) => sellHeld(tx, { holder: `${buyer} ${sneakers}`, orderId: tx.newId() }))
          : undefined,
      ),
    )
    expect(await reading(db, (read) => onHand(read, sneakers))).toBe(0)
    expect(await reading(db, stockDiscrepancies)).toEqual([])
  })

  it('N5: 200 buyers of one to three units leave no unit unsold that somebody was refused', async () => {
    const sneakers = newId()
    await stocking(sneakers, 50)
    const quantity = (buyer: number) => (buyer % 3) + 1
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, buyer) => buying(`${buyer} ${sneakers}`, [[sneakers, quantity(buyer)]])),
    )
    const held = answers.reduce((all, answer, buyer) => all + (answer === 'held' ? quantity(buyer) : 0), 0)
    expect(held).toBe(50)
  })
})

describe('a unit in another buyer’s hand', () => {
  const ways = [
    ['off the loose stock', async () => {}],
    ['out of the pool', primed],
  ] as const

  it.each(ways)('N5: goes to the one who waited when the first turns away (%s)', async (_, prepare) => {
    const tea = newId()
    await stocking(tea, 1)
    await prepare(tea)
    const alex = await lingering((tx) => hold(tx, `alex ${tea}`, [[tea, 1]]))
    const minji = buying(`minji ${tea}`, [[tea, 1]])
    await somebodyWaits()
    await alex.rollBack()
    expect(await minji).toBe('held')
  })

  it.each(ways)('N5: is sold out for the one who waited only when the first keeps it (%s)', async (_, prepare) => {
    const tea = newId()
    await stocking(tea, 1)
    await prepare(tea)
    const alex = await lingering((tx) => hold(tx, `alex ${tea}`, [[tea, 1]]))
    const minji = buying(`minji ${tea}`, [[tea, 1]])
    await somebodyWaits()
    await alex.commit()
    expect(await minji).toBe('sold out')
  })

  it('N5: whose hold ran out goes to the one who waited when the first turns away', async () => {
    const tea = newId()
    await stocking(tea, 1)
    await inTransaction(db, (tx) => hold(tx, `sora ${tea}`, [[tea, 1]], minutes(-1)))
    const alex = await lingering((tx) => hold(tx, `alex ${tea}`, [[tea, 1]]))
    const minji = buying(`minji ${tea}`, [[tea, 1]])
    await somebodyWaits()
    await alex.rollBack()
    expect(await minji).toBe('held')
  })

  it('N5: whose hold ran out and is being swept goes to the one who asks', async () => {
    const tea = newId()
    await stocking(tea, 1)
    await inTransaction(db, (tx) => hold(tx, `sora ${tea}`, [[tea, 1]], minutes(-1)))
    const sweep = await lingering(releaseExpiredHolds)
    const minji = buying(`minji ${tea}`, [[tea, 1]])
    await somebodyWaits()
    await sweep.commit()
    expect(await minji).toBe('held')
  })

  it('N5: is not counted away under the feet of the one who holds it', async () => {
    const tea = newId()
    await stocking(tea, 2)
    await primed(tea)
    const alex = await lingering((tx) => hold(tx, `alex ${tea}`, [[tea, 1]]))
    const damage = inTransaction(db, (tx) => adjustStock(tx, { variantId: tea, delta: -2, reason: 'damaged' }))
    await somebodyWaits()
    await alex.commit()
    await damage
    expect(await reading(db, (read) => free(read, tea))).toBe(0)
    await expect(
      inTransaction(db, (tx) => sellHeld(tx, { holder: `alex ${tea}`, orderId: tx.newId() })),
    ).rejects.toBeInstanceOf(HoldExpired)
  })
})

it('N5: the same holder asking twice at once holds once', async () => {
  const tea = newId()
  await stocking(tea, 3)
  const answers = await Promise.all([1, 2, 3].map(() => buying(`minji ${tea}`, [[tea, 2]])))
  expect(answers).toEqual(['held', 'held', 'held'])
  expect(await reading(db, (read) => free(read, tea))).toBe(1)
})

it('N5: a hold is sold once by two who finish it at the same instant', async () => {
  const tea = newId()
  await stocking(tea, 3)
  await buying(`minji ${tea}`, [[tea, 2]])
  const orderId = newId()
  await Promise.all([1, 2, 3].map(() => inTransaction(db, (tx) => sellHeld(tx, { holder: `minji ${tea}`, orderId }))))
  expect(await reading(db, (read) => onHand(read, tea))).toBe(1)
})

describe('carts with several variants', () => {
  it('N5: in opposite order never block each other in a circle', async () => {
    const variants = Array.from({ length: 4 }, newId)
    for (const variantId of variants) await stocking(variantId, 12)
    let asked = 0
    let tried = 0
    const cart = async (buyer: number) => {
      const lines = variants
        .filter((_, index) => ((buyer + 1) >> index) & 1 || index === buyer % 4)
        .map((variantId, index) => ({ variantId, quantity: ((buyer + index) % 3) + 1 }))
      if (buyer % 2 === 1) lines.reverse()
      const holder = `${buyer % 60} ${variants[0]}`
      asked++
      await patiently(
        (tx) => {
          tried++
          return holdStock(tx, { holder, lines, until: later(tx.now, minutes(buyer % 5 === 0 ? -1 : 10)) })
        },
        () => tried--,
      ).catch((no: unknown) => {
        if (!(no instanceof OutOfStock)) throw no
      })
      if (buyer % 3 === 0) await inTransaction(db, (tx) => releaseHold(tx, holder))
    }
    await Promise.all(Array.from({ length: 300 }, (_, buyer) => cart(buyer)))
    expect(tried).toBe(asked)
    const left = await reading(db, (read) => availability(read, variants))
    expect(Math.min(...[...left.values()].map((one) => one.available))).toBeGreaterThanOrEqual(0)
    expect(await reading(db, stockDiscrepancies)).toEqual([])
  })

  it('N5: buyers, sellers, sweepers and counters at once leave the ledger and the stock equal', async () => {
    const variants = Array.from({ length: 3 }, newId)
    for (const variantId of variants) await stocking(variantId, 40)
    const seen = new Set<string>()
    const step = async (turn: number): Promise<void> => {
      const [variantId, other] = [variants[turn % 3]!, variants[(turn + 1) % 3]!]
      const holder = `${turn % 50} ${variants[0]}`
      const act = [
        (tx: Tx) =>
          hold(
            tx,
            holder,
            [
              [variantId, (turn % 4) + 1],
              [other, 1],
            ],
            minutes(turn % 7 === 0 ? -1 : 10),
          ),
        (tx: Tx) => sellHeld(tx, { holder, orderId: tx.newId() }),
        (tx: Tx) => releaseHold(tx, holder),
        (tx: Tx) => releaseExpiredHolds(tx),
        (tx: Tx) => adjustStock(tx, { variantId, delta: 5, reason: 'received' }),
        (tx: Tx) => adjustStock(tx, { variantId, delta: -3, reason: 'damaged' }),
        (tx: Tx) => setStock(tx, { variantId, onHand: 15, reason: 'counted' }),
      ][(turn * 5 + (turn >> 3)) % 7]!
      await patiently(async (tx) => {
        await act(tx)
      }).catch((no: Error & { code?: string }) => {
        if (!no.code?.startsWith('inventory/')) throw no
        seen.add(no.code)
      })
    }
    await Promise.all(Array.from({ length: 500 }, (_, turn) => step(turn)))
    const left = await reading(db, (read) => availability(read, variants))
    expect(Math.min(...[...left.values()].map((one) => one.available))).toBeGreaterThanOrEqual(0)
    expect(await reading(db, stockDiscrepancies)).toEqual([])
    const rows = await reading(db, (read) => query<{ below: number }>(read, countBelow, [variants]))
    expect(rows[0]!.below).toBe(0)
  })
})

const countBelow = `select count(*) as below from inventory.unsettled where variant_id = any($1) and quantity < 0`
