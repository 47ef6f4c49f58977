import { describe, expect, it } from 'vitest'
import { money } from '../../kernel/money.ts'
import { inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aProduct, aReadyCheckout, aTeaShop, pay } from '../../testing/tea-shop.ts'
import { availability, setStock } from '../inventory/index.ts'
import { getOrder } from '../orders/index.ts'
import { joinPriceGroup, savePriceList, setPrices } from '../pricing/index.ts'
import { profileByEmail } from '../profiles/index.ts'
import { createPromotion } from '../promotions/index.ts'
import { beginPayment, changeCheckout, CheckoutIncomplete, getCheckout, placeCheckout } from './index.ts'

const db = await testDatabase()
const shop = await inTransaction(db, aTeaShop)
const usd = (amount: number) => money(amount, 'USD')
const left = async (tx: Tx, variantId: string) => (await availability(tx, [variantId])).get(variantId)!.available

const aGift = async (tx: Tx, onHand: number) => {
  const sample = await aProduct(tx, 'Sample')
  await setStock(tx, { variantId: sample, onHand, reason: 'counted' })
  await createPromotion(tx, {
    title: { en: 'A sample for you', ko: '샘플' },
    rule: { kind: 'gift', variantId: sample },
    automatic: true,
  })
  return sample
}

describe('what a cart shows', () => {
  it(
    'a gift of a promotion is a line of its own, held and sold with the rest, at no price',
    inTx(db, async (tx) => {
      const sample = await aGift(tx, 1)
      const checkoutId = await aReadyCheckout(tx, shop)
      const view = await getCheckout(tx, checkoutId)
      expect(view.lines.map((line) => [line.title, line.gift, line.total.amount])).toEqual([
        ['Jeju green tea', false, 2_400],
        ['Sample', true, 0],
      ])
      await pay(tx, checkoutId)
      expect(await left(tx, sample)).toBe(0)
      expect((await getCheckout(tx, checkoutId)).totals).toEqual(view.totals)
      const { orderId } = await placeCheckout(tx, { checkoutId })
      expect((await getOrder(tx, orderId)).lines[1]).toMatchObject({ gift: true, total: usd(0) })
    }),
  )

  it(
    'a gift that has run out is neither shown nor promised nor in the way',
    inTx(db, async (tx) => {
      await aGift(tx, 0)
      const checkoutId = await aReadyCheckout(tx, shop)
      expect(await getCheckout(tx, checkoutId)).toMatchObject({ lines: [{ gift: false }], applied: [] })
      await beginPayment(tx, { checkoutId, provider: 'test' })
    }),
  )

  it(
    'K12: a service uses up its own stock; one that has run out has to be taken out',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop, { services: ['gift-wrap'] })
      await beginPayment(tx, { checkoutId, provider: 'test' })
      expect(await left(tx, shop.paper)).toBe(4)
      expect((await getCheckout(tx, checkoutId)).totals.services).toEqual(usd(300))

      await setStock(tx, { variantId: shop.paper, onHand: 1, reason: 'counted' })
      const late = await aReadyCheckout(tx, shop, { services: ['gift-wrap'] })
      expect((await getCheckout(tx, late)).missing).toMatchObject([
        { field: 'services', key: 'service-gone' },
        { key: 'payment' },
      ])
      await expect(beginPayment(tx, { checkoutId: late, provider: 'test' })).rejects.toThrow(CheckoutIncomplete)
      await changeCheckout(tx, { checkoutId: late, services: [] })
      await beginPayment(tx, { checkoutId: late, provider: 'test' })
    }),
  )

  it(
    'K5: slow and free is chosen until she chooses fast and paid; what is no longer offered is asked again',
    inTx(db, async (tx) => {
      const many = { lines: [{ variantId: shop.tea, quantity: 5 }] }
      const checkoutId = await aReadyCheckout(tx, shop, many)
      expect(await getCheckout(tx, checkoutId)).toMatchObject({
        delivery: { code: 'standard', price: usd(0) },
        freeDelivery: { reached: true },
      })
      await changeCheckout(tx, { checkoutId, deliveryCode: 'express' })
      expect((await getCheckout(tx, checkoutId)).totals.delivery).toEqual(usd(1_500))
      await changeCheckout(tx, { checkoutId, deliveryCode: 'balloon' })
      const asked = await getCheckout(tx, checkoutId)
      expect(asked).toMatchObject({ delivery: undefined, missing: [{ key: 'delivery-gone' }, { key: 'payment' }] })
    }),
  )

  it(
    'prices of a group are for its members who signed in, not for whoever types their email',
    inTx(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@example.com')
      await savePriceList(tx, { code: 'regulars', name: 'Regulars', priority: 10, group: 'regulars' })
      await joinPriceGroup(tx, { profileId, group: 'regulars' })
      await setPrices(tx, [{ variantId: shop.tea, price: usd(1_000), list: 'regulars' }])
      const typed = await aReadyCheckout(tx, shop)
      expect((await getCheckout(tx, typed)).totals.subtotal).toEqual(usd(2_400))
      const signedIn = await aReadyCheckout(tx, shop, { profileId })
      expect((await getCheckout(tx, signedIn)).totals.subtotal).toEqual(usd(2_000))
    }),
  )

  it(
    'is in the words of the shopper, and shows included tax without adding it',
    inTx(db, async (tx) => {
      await aGift(tx, 1)
      const checkoutId = await aReadyCheckout(tx, shop, {
        marketCode: 'kr',
        locale: 'ko',
        address: { name: '김민지', line1: '세종대로 1', city: '서울', postcode: '04524', country: 'KR' },
      })
      const { totals, applied, taxes } = await getCheckout(tx, checkoutId)
      expect(applied).toMatchObject([{ title: '샘플' }])
      expect(totals.total).toEqual(money(33_000, 'KRW'))
      expect(totals.tax).toEqual(money(3_000, 'KRW'))
      expect(taxes).toMatchObject([{ rateBasisPoints: 1_000, amount: money(3_000, 'KRW') }])
    }),
  )
})
