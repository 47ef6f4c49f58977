import { describe, expect, it } from 'vitest'
import { days, hours, later } from '../../kernel/clock.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction, type Tx } from '../../kernel/transaction.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { createProduct, saveVariants, searchProducts } from '../catalog/index.ts'
import { announceScheduledPrices } from './announce-scheduled-prices.ts'
import { pricesFor, pricingModule, removePrices, savePriceList, setPrices } from './index.ts'

const db = await testDatabase()
const usd = (amount: number) => money(amount, 'USD')

const aTea = (tx: Tx) =>
  createProduct(tx, { title: { en: 'Tea' }, status: 'active', options: [{ name: 'Size', values: ['50 g', '100 g'] }] })

const listed = async (tx: Tx) => {
  const { products } = await searchProducts(tx, { locale: 'en', limit: 9, currency: 'USD' })
  const { price, compareAt, priceVaries } = products[0]!
  return [price?.amount, compareAt?.amount, priceVaries]
}

describe('what listings show', () => {
  it(
    'is the price of the cheapest variant, at once, without lists for some people',
    inTx(db, async (tx) => {
      const [small, big] = (await aTea(tx)).variants
      await setPrices(tx, [
        { variantId: small!.id, price: usd(1_200), compareAt: usd(1_500) },
        { variantId: big!.id, price: usd(2_000) },
        { variantId: big!.id, price: money(20_000, 'KRW') },
      ])
      expect(await listed(tx)).toEqual([1_200, 1_500, true])
      await savePriceList(tx, { code: 'wholesale', name: 'Wholesale', priority: 5, group: 'wholesale' })
      await setPrices(tx, [{ variantId: small!.id, price: usd(100), list: 'wholesale' }])
      expect(await listed(tx)).toEqual([1_200, 1_500, true])
      await removePrices(tx, [{ variantId: small!.id, currency: 'USD' }])
      expect(await listed(tx)).toEqual([2_000, undefined, false])
      await removePrices(tx, [{ variantId: big!.id, currency: 'USD' }])
      expect(await listed(tx)).toEqual([undefined, undefined, false])
    }),
  )

  it('follows scheduled prices and variants that go', async () => {
    const start = later(db.clock.now(), hours(1))
    const tea = await inTransaction(db, async (tx) => {
      const product = await aTea(tx)
      const [small, big] = product.variants
      await setPrices(tx, [
        { variantId: small!.id, price: usd(1_200) },
        { variantId: big!.id, price: usd(2_000) },
        { variantId: big!.id, price: usd(900), from: start, to: later(start, days(1)) },
      ])
      expect(await listed(tx)).toEqual([1_200, undefined, true])
      return product
    })
    db.clock.set(start)
    await inTransaction(db, async (tx) => {
      await announceScheduledPrices(tx)
      expect(await listed(tx)).toEqual([900, undefined, true])
      await saveVariants(tx, {
        productId: tea.id,
        options: [{ name: 'Size', values: ['50 g'] }],
        variants: [{ id: tea.variants[0]!.id, optionValues: ['50 g'] }],
      })
    })
    expect(await runAllConsumers(db, [pricingModule])).toEqual([])
    await inTx(db, async (tx) => {
      expect(await listed(tx)).toEqual([1_200, undefined, false])
      expect((await pricesFor(tx, { variantIds: [tea.variants[1]!.id], currency: 'USD' })).size).toBe(0)
    })()
  })
})
