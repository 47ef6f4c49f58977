import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aReadyCheckout, aTeaShop, minjisAddress } from '../../testing/tea-shop.ts'
import { changeProduct, sellableVariants } from '../catalog/index.ts'
import { setPrices } from '../pricing/index.ts'
import { profileByEmail, saveAddress } from '../profiles/index.ts'
import { createPromotion } from '../promotions/index.ts'
import {
  beginPayment,
  buyNow,
  changeCheckout,
  CheckoutIncomplete,
  getCheckout,
  ItemNotSoldHere,
  mergeCheckouts,
  placeCheckout,
  startCheckout,
} from './index.ts'

const db = await testDatabase()
const shop = await inTransaction(db, aTeaShop)
const one = (variantId: string) => [{ variantId, quantity: 1 }]
const start = { marketCode: 'us', locale: 'en' }

async function keepFrom(tx: Tx, variantId: string, notSoldIn: string[]): Promise<void> {
  const { productId } = (await sellableVariants(tx, [variantId], 'en')).get(variantId)!
  await changeProduct(tx, { productId, notSoldIn })
}

describe('a cart and what is not sold where it buys', () => {
  it(
    'P6: is not put in, by its name: at the start, later, with the market that it moves to, and with one tap',
    inTx(db, async (tx) => {
      await keepFrom(tx, shop.sneakers, ['market:kr'])
      const refused = { code: 'checkout/item-not-sold-here', details: { title: 'Court sneaker' } }
      const inKorea = { ...start, marketCode: 'kr' }
      const lines = [...one(shop.tea), ...one(shop.sneakers)]
      const atStart = await refusalOf(startCheckout(tx, { ...inKorea, lines }))
      expect(atStart).toMatchObject({ ...refused, field: 'lines.1.variantId' })
      const { checkoutId } = await startCheckout(tx, { ...inKorea, lines: one(shop.tea) })
      const later = await refusalOf(changeCheckout(tx, { checkoutId, addLines: one(shop.sneakers) }))
      expect(later).toMatchObject({ ...refused, field: 'addLines.0.variantId' })
      expect(later).toBeInstanceOf(ItemNotSoldHere)
      await changeCheckout(tx, { checkoutId, market: 'us', addLines: one(shop.sneakers) })
      expect((await getCheckout(tx, checkoutId)).lines.map(({ title }) => title)).toContain('Court sneaker')

      const profileId = await profileByEmail(tx, 'minji@example.com')
      await saveAddress(tx, { profileId, address: minjisAddress })
      const tap = { key: newId(), profileId, variantId: shop.sneakers, provider: 'test', ...inKorea }
      await expect(buyNow(tx, tap)).rejects.toThrow(ItemNotSoldHere)
    }),
  )

  it(
    'P6: stays where the market changed or the merchant took it back, named, counting for nothing and not payable',
    inTx(db, async (tx) => {
      await setPrices(tx, [{ variantId: shop.sneakers, price: money(99_000, 'KRW') }])
      await keepFrom(tx, shop.sneakers, ['market:kr'])
      const lines = [...one(shop.tea), ...one(shop.sneakers)]
      const checkoutId = await aReadyCheckout(tx, shop, { lines })
      expect((await getCheckout(tx, checkoutId)).missing).toEqual([{ field: 'payment', key: 'payment' }])
      await changeCheckout(tx, { checkoutId, market: 'kr', address: null })
      const moved = await getCheckout(tx, checkoutId)
      expect(moved.lines[1]).toMatchObject({ title: 'Court sneaker', problem: { key: 'not-sold-here', available: 0 } })
      expect(moved.lines[1]!.unitPrice).toBeUndefined()
      expect(moved.totals.subtotal).toEqual(money(15_000, 'KRW'))

      await changeCheckout(tx, { checkoutId, market: 'us', address: minjisAddress })
      await keepFrom(tx, shop.sneakers, ['channel:page'])
      const no = await refusalOf(beginPayment(tx, { checkoutId, provider: 'test' }))
      expect(no).toBeInstanceOf(CheckoutIncomplete)
      expect(no.details['missing']).toMatchObject([
        { field: 'lines.1', key: 'not-sold-here', variantId: shop.sneakers },
      ])
      await changeCheckout(tx, { checkoutId, lines: [{ variantId: shop.sneakers, quantity: 0 }] })
      expect((await getCheckout(tx, checkoutId)).removed).toEqual([])
      expect(await beginPayment(tx, { checkoutId, provider: 'test' })).toMatchObject({ total: money(1_823, 'USD') })
      await keepFrom(tx, shop.sneakers, [])
      expect((await getCheckout(tx, checkoutId)).removed).toMatchObject([{ variantId: shop.sneakers }])
    }),
  )

  it(
    'P6: goes by the way of buying that it began in, wherever it is said to come from and whatever is merged into it',
    inTx(db, async (tx) => {
      await keepFrom(tx, shop.sneakers, ['channel:agent'])
      const byAgent = { ...start, salesChannel: 'agent', source: { channel: 'social' } } as const
      await expect(startCheckout(tx, { ...byAgent, lines: one(shop.sneakers) })).rejects.toThrow(ItemNotSoldHere)
      const { checkoutId: into } = await startCheckout(tx, { ...byAgent, lines: one(shop.tea) })
      await changeCheckout(tx, { checkoutId: into, source: { channel: 'page', campaign: 'spring' } })
      expect((await getCheckout(tx, into)).source).toEqual({
        ...{ channel: 'page', campaign: 'spring', salesChannel: 'agent' },
      })
      const refused = changeCheckout(tx, { checkoutId: into, addLines: one(shop.sneakers) })
      await expect(refused).rejects.toThrow(ItemNotSoldHere)
      const { checkoutId: from } = await startCheckout(tx, { ...start, lines: one(shop.sneakers) })
      await mergeCheckouts(tx, { from, into })
      const { lines } = await getCheckout(tx, into)
      expect(lines.map(({ problem }) => problem?.key)).toEqual([undefined, 'not-sold-here'])
    }),
  )

  it(
    'P6: gets no present there either, and a free order is not placed around it',
    inTx(db, async (tx) => {
      await keepFrom(tx, shop.voucher, ['market:us'])
      await createPromotion(tx, {
        title: { en: 'A present' },
        rule: { kind: 'gift', variantId: shop.voucher },
        automatic: true,
      })
      const checkoutId = await aReadyCheckout(tx, shop)
      expect((await getCheckout(tx, checkoutId)).lines.filter(({ gift }) => gift)).toEqual([])
      await keepFrom(tx, shop.voucher, [])
      expect((await getCheckout(tx, checkoutId)).lines.filter(({ gift }) => gift)).toHaveLength(1)

      await setPrices(tx, [{ variantId: shop.voucher, price: money(0, 'USD') }])
      const free = await aReadyCheckout(tx, shop, { lines: one(shop.voucher) })
      await keepFrom(tx, shop.voucher, ['market:us'])
      await expect(placeCheckout(tx, { checkoutId: free })).rejects.toThrow(CheckoutIncomplete)
    }),
  )
})
