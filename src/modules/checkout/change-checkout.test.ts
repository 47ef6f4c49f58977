import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { watchStatements } from '../../kernel/statement.ts'
import { announcedIn, inTransaction } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aProduct, aReadyCheckout, aTeaShop, minjisAddress } from '../../testing/tea-shop.ts'
import { setPrices } from '../pricing/index.ts'
import { profileByEmail, saveAddress } from '../profiles/index.ts'
import {
  changeCheckout,
  CheckoutUnknown,
  FieldInvalid,
  findCheckoutByToken,
  getCheckout,
  ItemNotForSale,
  MarketUnknown,
  QuantityNotPossible,
  startCheckout,
  TooManyLines,
} from './index.ts'

const db = await testDatabase()
const shop = await inTransaction(db, aTeaShop)
const usd = (amount: number) => money(amount, 'USD')
const start = { marketCode: 'us', locale: 'en' }
const keys = (view: { missing: readonly { field: string; key: string }[] }) =>
  view.missing.map(({ field, key }) => `${field}: ${key}`)

describe('a checkout', () => {
  it(
    'K1: says all it still needs, and less with everything it is told, in any order',
    inTx(db, async (tx) => {
      const { checkoutId } = await startCheckout(tx, start)
      const told = async (patch: object) => {
        await changeCheckout(tx, { checkoutId, ...patch })
        return keys(await getCheckout(tx, checkoutId))
      }
      expect(keys(await getCheckout(tx, checkoutId))).toEqual(['lines: no-items', 'email: email'])
      expect(await told({ address: { country: 'US', name: 'Minji Kim' } })).toEqual(['lines: no-items', 'email: email'])
      expect(await told({ lines: [{ variantId: shop.tea, quantity: 1 }] })).toEqual([
        'email: email',
        'address.line1: address-missing',
        'address.city: address-missing',
        'address.postcode: address-missing',
        'address.region: address-missing',
        'payment: payment',
      ])
      expect(await told({ address: { ...minjisAddress, postcode: '1' } })).toEqual([
        'email: email',
        'address.postcode: address-malformed',
        'payment: payment',
      ])
      expect(await told({ address: minjisAddress })).toEqual(['email: email', 'payment: payment'])
      expect(await told({ email: ' Minji@Example.com ' })).toEqual(['payment: payment'])
      expect((await getCheckout(tx, checkoutId)).email).toBe('minji@example.com')
    }),
  )

  it(
    'is reckoned to the cent: discounts, delivery, services, tax',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop, { services: ['gift-wrap'] })
      const view = await getCheckout(tx, checkoutId)
      expect(view.lines).toMatchObject([
        { title: 'Jeju green tea', quantity: 2, unitPrice: usd(1_200), compareAt: usd(1_500), total: usd(2_400) },
      ])
      // 7.25 % of 24.00, 5.00 and 3.00, each rounded on its own: 1.74 + 0.36 + 0.22.
      expect(view.totals).toEqual({
        subtotal: usd(2_400),
        discount: usd(0),
        delivery: usd(500),
        deliveryDiscount: usd(0),
        services: usd(300),
        tax: usd(232),
        total: usd(3_432),
      })
      expect(view).toMatchObject({ delivery: { code: 'standard' }, freeDelivery: { missing: usd(2_600) } })
    }),
  )

  it(
    'reads prices again at each look',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop)
      await setPrices(tx, [{ variantId: shop.tea, price: usd(1_100) }])
      expect((await getCheckout(tx, checkoutId)).totals.subtotal).toEqual(usd(2_200))
    }),
  )

  it(
    'is in the currency of its market; another market reprices all of it and says what has no price there',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop, {
        lines: [shop.tea, shop.sneakers].map((variantId) => ({ variantId, quantity: 1 })),
      })
      await changeCheckout(tx, { checkoutId, market: 'kr' })
      const view = await getCheckout(tx, checkoutId)
      expect(view).toMatchObject({ currency: 'KRW', taxIncluded: true, totals: { subtotal: money(15_000, 'KRW') } })
      expect(keys(view)).toEqual(['lines.1: no-price', 'address.country: country-not-served', 'payment: payment'])
      const nowhere = changeCheckout(tx, { checkoutId, market: 'mars' })
      await expect(nowhere).rejects.toThrow(MarketUnknown)
    }),
  )

  it(
    'tells what cannot be had, and how many can',
    inTx(db, async (tx) => {
      const out = await aProduct(tx, 'Rare tea')
      const checkoutId = await aReadyCheckout(tx, shop, {
        lines: [
          { variantId: shop.sneakers, quantity: 3 },
          { variantId: out, quantity: 1 },
        ],
      })
      expect((await getCheckout(tx, checkoutId)).missing).toMatchObject([
        { field: 'lines.0', key: 'too-few-left', available: 2, variantId: shop.sneakers },
        { field: 'lines.1', key: 'no-price' },
        { key: 'payment' },
      ])
    }),
  )

  it(
    'needs no address where nothing is sent, and says where nobody delivers',
    inTx(db, async (tx) => {
      const voucher = { lines: [{ variantId: shop.voucher, quantity: 1 }], address: undefined }
      const digital = await getCheckout(tx, await aReadyCheckout(tx, shop, voucher))
      expect(keys(digital)).toEqual(['payment: payment'])
      expect(digital.totals.total).toEqual(usd(1_000))

      const address = { name: 'Sora', line1: '1-1', city: 'Tokyo', postcode: '100-0001', country: 'JP' }
      const far = await getCheckout(tx, await aReadyCheckout(tx, shop, { address }))
      expect(keys(far)).toEqual(['deliveryCode: no-delivery', 'payment: payment'])
    }),
  )

  it(
    'K10: keeps an email as soon as it is given, with the ground on which it is kept',
    inTx(db, async (tx) => {
      const { checkoutId } = await startCheckout(tx, start)
      await changeCheckout(tx, { checkoutId, email: 'minji@example.com', marketing: true })
      const { profileId } = await getCheckout(tx, checkoutId)
      expect(profileId).toBe(await profileByEmail(tx, 'minji@example.com'))
      expect(
        announcedIn(tx)
          .filter((event) => event.type.startsWith('checkout.'))
          .map((event) => event.data),
      ).toEqual([
        { checkoutId, market: 'us', channel: 'page' },
        { checkoutId, profileId },
        { checkoutId, profileId, wanted: true },
      ])
    }),
  )

  it(
    'K8: fills in what is known of somebody who signs in, and nothing for a mere email',
    inTx(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@example.com')
      await saveAddress(tx, { profileId, address: { ...minjisAddress } })
      const byEmail = await startCheckout(tx, { ...start, email: 'minji@example.com' })
      expect((await getCheckout(tx, byEmail.checkoutId)).address).toBeUndefined()
      const signedIn = await startCheckout(tx, { ...start, profileId })
      expect(await getCheckout(tx, signedIn.checkoutId)).toMatchObject({
        email: 'minji@example.com',
        address: minjisAddress,
      })
    }),
  )

  it(
    'U6: puts back what was taken out by mistake',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop)
      await changeCheckout(tx, { checkoutId, lines: [{ variantId: shop.tea, quantity: 0 }] })
      const without = await getCheckout(tx, checkoutId)
      expect(without.lines).toEqual([])
      expect(without.removed).toMatchObject([{ variantId: shop.tea, title: 'Jeju green tea', quantity: 2 }])
      await changeCheckout(tx, { checkoutId, restoreLines: [shop.tea] })
      expect((await getCheckout(tx, checkoutId)).lines).toMatchObject([{ variantId: shop.tea, quantity: 2 }])
    }),
  )

  it(
    'T15: is opened on any device by its link',
    inTx(db, async (tx) => {
      const { checkoutId, token } = await startCheckout(tx, {
        ...start,
        addLines: [{ variantId: shop.tea, quantity: 3 }],
      })
      expect(await findCheckoutByToken(tx, token)).toEqual(await getCheckout(tx, checkoutId))
      expect(await findCheckoutByToken(tx, 'guess')).toBeUndefined()
    }),
  )

  it.each([
    ['a fraction of a thing', QuantityNotPossible, () => ({ lines: [{ variantId: shop.tea, quantity: 1.5 }] })],
    ['a thousand of a thing', QuantityNotPossible, () => ({ addLines: [{ variantId: shop.tea, quantity: 1_000 }] })],
    ['what is not sold', ItemNotForSale, () => ({ addLines: [{ variantId: newId(), quantity: 1 }] })],
    ['an email that is none', FieldInvalid, () => ({ email: 'minji@' })],
    ['a novel as note', FieldInvalid, () => ({ note: 'x'.repeat(1_001) })],
  ])('refuses %s, naming the field, and changes nothing', (_, refusal, patch) =>
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop)
      const before = await getCheckout(tx, checkoutId)
      const change = changeCheckout(tx, { checkoutId, name: 'Changed', ...patch() })
      await expect(change).rejects.toThrow(refusal)
      await expect(change).rejects.toHaveProperty('field', expect.stringMatching(/quantity|variantId|email|note/))
      expect(await getCheckout(tx, checkoutId)).toEqual(before)
    })(),
  )

  it(
    'holds at most 200 different things',
    inTx(db, async (tx) => {
      const { checkoutId } = await startCheckout(tx, start)
      const variants: string[] = []
      for (let each = 0; each < 201; each++) variants.push(await aProduct(tx, `Tea ${each}`))
      const lines = variants.map((variantId) => ({ variantId, quantity: 1 }))
      await expect(changeCheckout(tx, { checkoutId, lines })).rejects.toThrow(TooManyLines)
      await changeCheckout(tx, { checkoutId, lines: lines.slice(1) })
      expect((await getCheckout(tx, checkoutId)).lines.map((line) => line.variantId)).toEqual(variants.slice(1))
    }),
  )

  it(
    'that does not exist is said to be unknown',
    inTx(db, async (tx) => {
      await expect(changeCheckout(tx, { checkoutId: newId() })).rejects.toThrow(CheckoutUnknown)
    }),
  )

  it('one change and one look take the same number of queries for 1 line and for 200', async () => {
    const variants = await inTransaction(db, async (tx) => {
      const made: string[] = []
      for (let each = 0; each < 200; each++) made.push(await aProduct(tx, `Counted ${each}`))
      await setPrices(
        tx,
        made.map((variantId) => ({ variantId, price: usd(100) })),
      )
      return made
    })
    const statementsFor = async (count: number) => {
      const lines = variants.slice(0, count).map((variantId) => ({ variantId, quantity: 2 }))
      const { checkoutId } = await inTransaction(db, (tx) => startCheckout(tx, { ...start, address: minjisAddress }))
      let statements = 0
      const unwatch = watchStatements(() => statements++)
      await inTransaction(db, async (tx) => {
        await changeCheckout(tx, { checkoutId, lines, email: `${count}@example.com` })
        await getCheckout(tx, checkoutId)
      })
      unwatch()
      return statements
    }
    const forOne = await statementsFor(1)
    expect(await statementsFor(200)).toBe(forOne)
    expect(forOne).toBeLessThan(35)
  })
})
