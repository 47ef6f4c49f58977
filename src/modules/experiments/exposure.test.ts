import { beforeEach, describe, expect, it } from 'vitest'
import { rewindConsumer } from '../../kernel/consumer-position.ts'
import { newId } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import { inOneStatement, inTransaction, reading, type Read, rolledBack } from '../../kernel/transaction.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { aRunningTrial, soldBefore } from '../../testing/experiments.ts'
import { aPaidOrder } from '../../testing/orders.ts'
import { traceStatements } from '../../testing/statements.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { cancelOrder, orderCredited, refundOrder } from '../orders/index.ts'
import { addCounts } from './counts.ts'
import {
  experimentResult,
  experimentsModule,
  listVisitors,
  recordExposures,
  stopExperiment,
  variantsFor,
} from './index.ts'

const db = await testDatabase()
const shop = await inTransaction(db, aTeaShop)
await inTransaction(db, (tx) => soldBefore(tx, shop))

let experimentId = ''
beforeEach(async () => {
  if (experimentId) await inTransaction(db, (tx) => stopExperiment(tx, { experimentId, by: 'hana' }))
  experimentId = await inTransaction(db, (tx) => aRunningTrial(tx))
})

const look = (read: Read, checkoutId: string, profileId?: string, market = 'us') =>
  variantsFor(read, { checkoutId, market, profileId }, ['checkout-trust', 'checkout-usp'])

/** Opens the checkout: is shown something, and that is remembered. */
async function opens(checkoutId: string, profileId?: string): Promise<string | undefined> {
  const shown = await reading(db, (read) => look(read, checkoutId, profileId))
  await inOneStatement(db, (tx) => recordExposures(tx, shown.exposures))
  return shown.variants['checkout-trust']
}

/** A cart that draws the other variant than the one given. */
async function aCartThatDraws(other: (variant: string) => boolean): Promise<string> {
  for (;;) {
    const checkoutId = newId()
    const { variants } = await reading(db, (read) => look(read, checkoutId))
    if (other(variants['checkout-trust']!)) return checkoutId
  }
}

const exposures = () => reading(db, (read) => listVisitors(read, { experimentId, limit: 100 }))
const counts = async () =>
  (await reading(db, (read) => experimentResult(read, experimentId))).variants
    .map((each) => each.counts)
    .reduce(addCounts)

describe('being shown a variant', () => {
  it('X4: is remembered once, however often she looks', async () => {
    const cart = newId()
    const first = await opens(cart)
    for (let again = 0; again < 3; again++) expect(await opens(cart)).toBe(first)
    expect(await exposures()).toMatchObject([{ visitorId: cart, variant: first, orders: [] }])
    expect((await reading(db, (read) => look(read, cart))).exposures).toEqual([])
  })

  it('X4: the first assignment stands when a guest signs in, and goes with her to her next cart', async () => {
    const [minji, cart] = [newId(), newId()]
    const first = await opens(cart)
    expect(await opens(cart, minji)).toBe(first)
    const next = await aCartThatDraws((variant) => variant !== first)
    expect(await opens(next, minji)).toBe(first)
    expect(await exposures()).toHaveLength(1)
    const asGuest = await aCartThatDraws((variant) => variant !== first)
    const shown = await opens(asGuest)
    expect(shown).not.toBe(first)
    expect(await opens(asGuest, minji)).toBe(shown)
  })

  it('asks the database nothing where no experiment runs, and the setting decides', async () => {
    await inTransaction(db, (tx) => stopExperiment(tx, { experimentId, by: 'hana' }))
    await reading(db, (read) => look(read, newId()))
    const trace = traceStatements()
    const shown = await reading(db, (read) => look(read, newId()))
    trace.stop()
    expect(shown).toEqual({ variants: {}, exposures: [] })
    expect(trace.statements.filter(({ text }) => text.includes('experiments.'))).toEqual([])
  })

  it('leaves other markets and surfaces alone, and whoever does not take part', async () => {
    expect(await reading(db, (read) => look(read, newId(), undefined, 'kr'))).toEqual({ variants: {}, exposures: [] })
    expect((await reading(db, (read) => look(read, newId()))).variants).not.toHaveProperty('checkout-usp')
    await inTransaction(db, (tx) => stopExperiment(tx, { experimentId, by: 'hana' }))
    experimentId = await inTransaction(db, (tx) => aRunningTrial(tx, { trafficBasisPoints: 100 }))
    const shown = await Promise.all(Array.from({ length: 20 }, () => opens(newId())))
    expect(shown.filter((each) => each === undefined).length).toBeGreaterThan(10)
  })

  it('a visitor never has two variants, by constraint', async () => {
    const cart = newId()
    await opens(cart)
    const twice = rolledBack(db, (tx) =>
      query(tx, `insert into experiments.exposure values ($1, $2, 'seals', now())`, [experimentId, cart]),
    )
    await expect(twice).rejects.toThrow('exposure_pkey')
  })
})

describe('what visitors bought', () => {
  it('X4: is learned from the log with refunds and cancelled orders taken out, and the same when it is read anew', async () => {
    const carts = [newId(), newId(), newId(), newId()] as const
    for (const cart of carts) await opens(cart)
    await inTransaction(db, async (tx) => {
      const [kept, refunded, cancelled] = await Promise.all(
        carts.slice(0, 3).map((checkoutId) => aPaidOrder(tx, { checkoutId, market: 'us' })),
      )
      const amount = { amount: 1_800, currency: 'USD' }
      await refundOrder(tx, { orderId: refunded!.id, amount, reason: 'goodwill', by: 'hana' })
      const credited = { orderId: kept!.id, profileId: kept!.profileId, checkoutId: kept!.checkoutId }
      await tx.publish(
        orderCredited({ ...credited, refundId: newId(), amount: { ...amount, amount: 800 }, restock: [] }),
      )
      await cancelOrder(tx, { orderId: cancelled!.id, reason: 'other', by: 'staff' })
      await aPaidOrder(tx, { market: 'us' })
    })
    expect(await runAllConsumers(db, [experimentsModule])).toEqual([])
    const bought = { visitors: 4, buyers: 2, orders: 2, cancelled: 1, revenue: 2 * 11_800 - 1_800 - 800 }
    expect(await counts()).toMatchObject(bought)
    const rows = await exposures()

    await inTransaction(db, (tx) => rewindConsumer(tx, 'experiments'))
    await runAllConsumers(db, [experimentsModule])
    expect(await exposures()).toEqual(rows)
    await inTransaction(db, async (tx) => {
      await query(tx, 'delete from experiments.outcome')
      await rewindConsumer(tx, 'experiments')
    })
    await runAllConsumers(db, [experimentsModule])
    expect(await exposures()).toEqual(rows)
    expect(await counts()).toMatchObject(bought)
  })

  it('N10: is listed visitor by visitor, page by page, those who ordered alone when asked', async () => {
    const carts = Array.from({ length: 5 }, newId)
    for (const cart of carts) {
      await opens(cart)
      db.clock.forward(1_000)
    }
    await inTransaction(db, (tx) => aPaidOrder(tx, { checkoutId: carts[1]!, market: 'us' }))
    await runAllConsumers(db, [experimentsModule])
    await reading(db, async (read) => {
      const first = await listVisitors(read, { experimentId, limit: 2 })
      const { at, visitorId: id } = first[1]!
      const rest = await listVisitors(read, { experimentId, limit: 9, after: { at, id } })
      expect([...first, ...rest].map(({ visitorId }) => visitorId)).toEqual(carts.toReversed())
      const ordered = await listVisitors(read, { experimentId, limit: 9, ordered: true })
      expect(ordered).toMatchObject([{ visitorId: carts[1], orders: [{ total: { amount: 11_800, currency: 'USD' } }] }])
      const of = await listVisitors(read, { experimentId, limit: 9, variant: ordered[0]!.variant })
      expect(new Set(of.map(({ variant }) => variant))).toEqual(new Set([ordered[0]!.variant]))
    })
  })
})
