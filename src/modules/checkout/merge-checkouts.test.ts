import { describe, expect, it } from 'vitest'
import { hours, minutes } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { query } from '../../kernel/query.ts'
import { announcedIn, inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReadyCheckout, aTeaShop, minjisAddress, pay } from '../../testing/tea-shop.ts'
import { paymentsFor } from '../payments/index.ts'
import { profileByEmail, saveAddress } from '../profiles/index.ts'
import { announceAbandoned } from './announce-abandoned.ts'
import {
  AddressNotSaved,
  buyNow,
  changeCheckout,
  CheckoutIncomplete,
  CheckoutPlaced,
  FieldInvalid,
  findCheckoutByToken,
  getCheckout,
  giveExitReason,
  mergeCheckouts,
  placeCheckout,
  startCheckout,
} from './index.ts'

const db = await testDatabase()
const inDb = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, work)
const shop = await inDb(aTeaShop)
const start = { marketCode: 'us', locale: 'en' }
const abandoned = () =>
  inDb((tx) =>
    query<{ data: { checkoutId: string } }>(
      tx,
      `select data from kernel.event where type = 'checkout.checkout-abandoned' order by seq`,
    ),
  ).then((rows) => rows.map((row) => row.data.checkoutId))

describe('signing in with two carts', () => {
  it(
    'keeps every line of both and what only one of them knew; the old link leads to the new cart',
    inTx(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@example.com')
      const visitor = await startCheckout(tx, {
        ...start,
        note: 'Ring twice',
        codes: ['SPRING'],
        addLines: [
          { variantId: shop.tea, quantity: 2 },
          { variantId: shop.voucher, quantity: 1 },
        ],
      })
      const own = await startCheckout(tx, { ...start, profileId, addLines: [{ variantId: shop.tea, quantity: 3 }] })
      const merge = { from: visitor.checkoutId, into: own.checkoutId }
      await mergeCheckouts(tx, merge)
      await mergeCheckouts(tx, merge)

      const view = await getCheckout(tx, own.checkoutId)
      expect(view.lines.map((line) => [line.variantId, line.quantity])).toEqual(
        [
          [shop.tea, 5],
          [shop.voucher, 1],
        ].sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
      )
      expect(view).toMatchObject({ profileId, note: 'Ring twice', codes: ['SPRING'] })
      expect((await findCheckoutByToken(tx, visitor.token))!.id).toBe(own.checkoutId)
      await changeCheckout(tx, { checkoutId: visitor.checkoutId, note: 'Twice' })
      expect((await getCheckout(tx, own.checkoutId)).note).toBe('Twice')
    }),
  )

  it(
    'lets payments of both go, and leaves orders alone',
    inTx(db, async (tx) => {
      const [from, into] = [await aReadyCheckout(tx, shop), await aReadyCheckout(tx, shop)]
      await pay(tx, from)
      await mergeCheckouts(tx, { from, into })
      expect((await paymentsFor(tx, from))[0]!.letGoAt).toEqual(tx.now)

      await pay(tx, into)
      await placeCheckout(tx, { checkoutId: into })
      const other = await aReadyCheckout(tx, shop)
      await expect(mergeCheckouts(tx, { from: other, into })).rejects.toThrow(CheckoutPlaced)
      await mergeCheckouts(tx, { from: into, into: other })
      expect((await getCheckout(tx, other)).lines).toMatchObject([{ quantity: 2 }])
    }),
  )
})

describe('buying with one tap', () => {
  const tap = { ...start, key: 'tap-1', provider: 'test' }

  it(
    'K7: goes from one tap to a begun payment, and a double tap buys once',
    inTx(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@example.com')
      await saveAddress(tx, { profileId, address: { ...minjisAddress } })
      const buy = { ...tap, profileId, variantId: shop.tea }
      const first = await buyNow(tx, buy)
      expect(await buyNow(tx, buy)).toEqual(first)
      expect(await getCheckout(tx, first.checkoutId)).toMatchObject({
        state: 'paying',
        email: 'minji@example.com',
        address: minjisAddress,
        lines: [{ variantId: shop.tea, quantity: 1 }],
        missing: [{ key: 'payment' }],
      })
      await pay(tx, first.checkoutId)
      await placeCheckout(tx, { checkoutId: first.checkoutId })
      expect(await buyNow(tx, buy)).toEqual(first)
      expect((await buyNow(tx, { ...buy, key: 'tap-2' })).checkoutId).not.toBe(first.checkoutId)
    }),
  )

  it(
    'is refused without an address, and for what is sold out',
    inTx(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'sora@example.com')
      await expect(buyNow(tx, { ...tap, profileId, variantId: shop.tea })).rejects.toThrow(AddressNotSaved)
      await saveAddress(tx, { profileId, address: { ...minjisAddress } })
      const many = buyNow(tx, { ...tap, key: 'tap-3', profileId, variantId: shop.sneakers, quantity: 3 })
      await expect(many).rejects.toThrow(CheckoutIncomplete)
      const noKey = buyNow(tx, { ...tap, key: ' ', profileId, variantId: shop.tea })
      await expect(noKey).rejects.toThrow(FieldInvalid)
    }),
  )
})

describe('a cart that is left', () => {
  it('K10: is announced once after an hour when we know whom to remind, and again after she came back', async () => {
    const [named, nameless, empty] = await inDb(async (tx) => [
      await aReadyCheckout(tx, shop),
      await aReadyCheckout(tx, shop, { email: undefined }),
      await aReadyCheckout(tx, shop, { lines: [] }),
    ])
    db.clock.forward(minutes(59))
    await announceAbandoned(edgeOf(db))
    expect(await abandoned()).toEqual([])
    db.clock.forward(minutes(1))
    await announceAbandoned(edgeOf(db))
    await announceAbandoned(edgeOf(db))
    expect(await abandoned()).toEqual([named])

    await inDb((tx) => changeCheckout(tx, { checkoutId: named!, note: 'Back' }))
    db.clock.forward(hours(1))
    await announceAbandoned(edgeOf(db))
    expect(await abandoned()).toEqual([named, named])
    expect([nameless, empty]).not.toContain((await abandoned())[0])
  })

  it(
    'K11: may say why, in words that we know how to answer',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop)
      await giveExitReason(tx, { checkoutId, reason: 'card-safety', comment: 'Who are you?' })
      expect(announcedIn(tx).at(-1)).toMatchObject({
        type: 'checkout.exit-reason-given',
        data: { checkoutId, reason: 'card-safety' },
      })
      const odd = giveExitReason(tx, { checkoutId, reason: 'moon' as 'other' })
      await expect(odd).rejects.toThrow(FieldInvalid)
    }),
  )
})
