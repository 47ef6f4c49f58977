import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import { inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { anOrder, aPaidOrder } from '../../testing/orders.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { cancelOrder, type Order, orderCancelled, orderRefunded, placeOrder } from '../orders/index.ts'
import { CodeUsedUp, createPromotion, findCode, redeem, voidCode } from '../promotions/index.ts'
import { changeShop } from '../shop/index.ts'
import {
  fulfilmentModule,
  insertFigures,
  InsertVoid,
  listRules,
  markDelivered,
  NoInsert,
  openInsert,
  packingList,
  printInserts,
  saveRule,
  ship,
  startPacking,
} from '../fulfilment/index.ts'
import { answersSchema, switchOff, switchOn } from './index.ts'

const db = await testDatabase()
const by = 'hana'

/** The recipe, switched on for a promotion of ten per cent. */
async function on(tx: Tx, answers: object = {}): Promise<{ promotionId: string; ruleId: string }> {
  const promotionId = await createPromotion(tx, {
    title: { en: '10 % off', ko: '10% 할인' },
    rule: { kind: 'percent', basisPoints: 1_000 },
  })
  const chosen = answersSchema.parse({ promotion: promotionId, heldBackPercent: 0, ...answers })
  return { promotionId, ruleId: await switchOn(tx, { key: 'insert', answers: chosen, by }) }
}

async function packed(tx: Tx, change: Parameters<typeof aPaidOrder>[1] = {}): Promise<Order> {
  const order = await aPaidOrder(tx, change)
  await startPacking(tx, { orderId: order.id, by })
  return order
}

const insertIn = async (tx: Tx, order: Order) =>
  (await packingList(tx, order.id)).extras.find(({ kind }) => kind === 'insert')
const cardOf = async (tx: Tx, order: Order) => (await printInserts(tx, [order.id]))[0]!
const told = async (tx: Tx, event: { type: string; data: object }) => {
  const logged = { ...event, id: tx.newId(), seq: 1, at: tx.now }
  for (const { type, react } of fulfilmentModule.consumers![0]!.reactions)
    if (type === event.type) await react(tx, logged as unknown as Parameters<typeof react>[1])
}
const untilOf = async (tx: Tx, code: string) => (await findCode(tx, code))!.expiresAt!.toISOString()

describe('the card in a parcel', () => {
  it(
    'M23: one click puts a card with its own code into the parcels of first orders, in her language; again gives the same',
    inTx(db, async (tx) => {
      const { promotionId, ruleId } = await on(tx, { orders: 'first', validDays: 30 })
      const [first, other] = [await packed(tx, { name: '민지' }), await packed(tx, { locale: 'en', name: 'Alex' })]
      await query(tx, `update orders."order" set placed_at = placed_at - interval '1 hour' where id = $1`, [first.id])
      const again = await packed(tx, { profileId: first.profileId, locale: 'ko' })
      expect(await insertIn(tx, again)).toBeUndefined()
      const [card, english] = await printInserts(tx, [first.id, other.id])
      expect(card).toMatchObject({ name: '민지', offer: '10% 할인', number: first.number, locale: 'ko' })
      expect(card!.text).toContain('주문해 주셔서 고마워요')
      expect(english).toMatchObject({ name: 'Alex', offer: '10 % off' })
      expect(english!.code).not.toBe(card!.code)
      expect((await cardOf(tx, first)).code).toBe(card!.code)
      expect(await findCode(tx, card!.code.toLowerCase())).toMatchObject({ state: 'works', title: { en: '10 % off' } })

      await switchOff(tx, 'insert')
      expect(await insertIn(tx, await packed(tx))).toBeUndefined()
      expect(await refusalOf(printInserts(tx, [again.id]))).toBeInstanceOf(NoInsert)
      await on(tx, { promotion: promotionId })
      expect((await listRules(tx)).map(({ id, terms }) => [id, terms.active])).toEqual([[ruleId, true]])
      expect(await insertIn(tx, await packed(tx))).toMatchObject({
        text: expect.stringContaining('고마워요') as string,
      })
    }),
  )

  it(
    'M23: is chosen by product and collection, and names who opens a gift',
    inTx(db, async (tx) => {
      await on(tx, { products: [newId()] })
      expect(await insertIn(tx, await packed(tx))).toBeUndefined()
      const order = await aPaidOrder(tx)
      await saveRule(tx, {
        name: 'This product',
        when: { productIds: [order.lines[0]!.productId] },
        insert: { promotionId: (await on(tx)).promotionId, text: { en: 'Hello' } },
      })
      await saveRule(tx, {
        name: 'A collection of nothing',
        when: { collectionIds: [newId()] },
        insert: { promotionId: (await on(tx)).promotionId, text: { en: 'Never' } },
      })
      const gift = await packed(tx, { lines: order.lines, giftMessage: 'Happy birthday' })
      expect(await cardOf(tx, gift)).toMatchObject({ text: 'Hello', name: gift.address!.name, lastAt: undefined })
    }),
  )

  it(
    'M23: the days count from the arrival: the card says a day that holds in any case, a late parcel gets more',
    inTx(db, async (tx) => {
      await changeShop(tx, { settings: { timeZone: 'Asia/Seoul' } })
      await on(tx, { validDays: 30 })
      const promise = { from: '2031-03-01', to: '2031-03-03' }
      const delivery = { code: 'standard', name: 'Standard', kind: 'standard' as const, promise }
      const [early, late] = [await packed(tx, { delivery }), await packed(tx, { delivery })]
      for (const order of [early, late]) {
        const card = await cardOf(tx, order)
        expect(card.lastAt!.toISOString()).toBe('2031-04-02T14:59:59.999Z')
        expect(await untilOf(tx, card.code)).toBe('2031-04-02T15:00:00.000Z')
      }
      const arrives = async (order: Order) => {
        const { id } = await ship(tx, { orderId: order.id, by })
        await markDelivered(tx, { shipmentId: id, by, at: new Date('2026-01-01T20:00:00Z') })
        return untilOf(tx, (await insertIn(tx, order))!.code!)
      }
      expect(await arrives(early)).toBe('2031-04-02T15:00:00.000Z')
      await query(tx, `update promotions.code set expires_at = '2026-01-20T00:00:00Z'`)
      expect(await arrives(late)).toBe('2026-02-01T15:00:00.000Z')
    }),
  )

  it(
    'M23: stops working when its order is called off or was fraud, and not for any other refund',
    inTx(db, async (tx) => {
      await on(tx)
      const [kept, fraud, off] = [await packed(tx), await packed(tx), await packed(tx)]
      const codes = await Promise.all([kept, fraud, off].map((order) => insertIn(tx, order).then((one) => one!.code!)))
      const refund = { refundId: newId(), amount: money(1, 'USD'), restock: [] }
      const about = ({ id: orderId, profileId, checkoutId }: Order) => ({ orderId, profileId, checkoutId })
      await told(tx, orderRefunded({ ...about(kept), ...refund }))
      await told(tx, orderRefunded({ ...about(fraud), ...refund, cause: 'fraud' }))
      await told(tx, orderCancelled({ ...about(off), lines: [], by: 'staff' }))
      expect(await Promise.all(codes.map((code) => findCode(tx, code).then((found) => found!.state)))).toEqual([
        'works',
        'called-off',
        'called-off',
      ])
      const use = (code: string, promotionId: string) =>
        redeem(tx, { reference: newId(), orderId: newId(), promotions: [{ promotionId, code }] })
      const { promotionId } = (
        await query<{ promotionId: string }>(
          tx,
          'select promotion_id as "promotionId" from promotions.code where code = $1',
          [codes[1]],
        )
      )[0]!
      expect(await refusalOf(use(codes[1]!, promotionId))).toBeInstanceOf(CodeUsedUp)
      expect(await refusalOf(printInserts(tx, [fraud.id]))).toBeInstanceOf(InsertVoid)
      // A parcel that arrives all the same does not bring it back.
      const { id } = await ship(tx, { orderId: fraud.id, by })
      await markDelivered(tx, { shipmentId: id, by })
      expect((await findCode(tx, codes[1]!))!.state).toBe('called-off')
    }),
  )

  it(
    'M23: tells what was printed, scanned and redeemed, what that brought, and how those held back did',
    inTx(db, async (tx) => {
      const { ruleId, promotionId } = await on(tx, { heldBackPercent: 50 })
      const orders: Order[] = []
      for (let at = 0; at < 16; at++) orders.push(await packed(tx, { locale: 'en' }))
      const withCard: Order[] = []
      for (const order of orders) if (await insertIn(tx, order)) withCard.push(order)
      expect([withCard.length > 1, withCard.length < 16]).toEqual([true, true])
      const cards = await printInserts(
        tx,
        withCard.map(({ id }) => id),
      )
      await openInsert(tx, cards[0]!.code)
      await openInsert(tx, cards[0]!.code.toLowerCase())
      await query(tx, `update fulfilment.insert_card set decided_at = $1`, [later(tx.now, -days(61))])
      const buys = async (profileId: string, code?: string) => {
        const placed = await placeOrder(tx, anOrder({ profileId }))
        await query(tx, 'update orders."order" set placed_at = $2 where id = $1', [placed.id, later(tx.now, -days(30))])
        if (code)
          await redeem(tx, { reference: placed.checkoutId, orderId: placed.id, promotions: [{ promotionId, code }] })
        return placed
      }
      await buys(withCard[0]!.profileId, cards[0]!.code)
      await buys(orders.find(({ id }) => !withCard.some((one) => one.id === id))!.profileId)
      const undone = await buys(withCard[1]!.profileId, cards[1]!.code)
      await cancelOrder(tx, { orderId: undone.id, reason: 'other', by })

      const [found] = await insertFigures(tx, { from: later(tx.now, -days(90)), to: tx.now, withinDays: 60 })
      expect(found).toMatchObject({
        ...{
          ruleId,
          given: withCard.length,
          printed: withCard.length,
          scanned: 1,
          redeemed: 1,
          voided: 0,
          tooYoung: 0,
        },
        revenue: [{ amount: 11_800, currency: 'USD' }],
        withCard: { count: 1, of: withCard.length },
        without: { count: 1, of: 16 - withCard.length, perPerson: [{ currency: 'USD' }] },
        verdict: 'too-few',
      })
    }),
  )

  it('M23: of two orders that use one code at once, one has it; voided in that moment, it is used or refused', async () => {
    const [codes, promotionId] = await inTransaction(db, async (tx) => {
      const { promotionId } = await on(tx)
      const orders = [await packed(tx), await packed(tx)]
      return [await Promise.all(orders.map((order) => insertIn(tx, order).then((one) => one!.code!))), promotionId]
    })
    const use = (code: string) =>
      inTransaction(db, (tx) =>
        redeem(tx, { reference: newId(), orderId: newId(), promotions: [{ promotionId, code }] }),
      )
    const both = await Promise.allSettled([use(codes[0]!), use(codes[0]!)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'promotions/code-used-up' },
    })
    const voiding = inTransaction(db, (tx) => voidCode(tx, codes[1]!))
    const [used] = await Promise.allSettled([use(codes[1]!), voiding])
    const left = await inTransaction(db, (tx) => findCode(tx, codes[1]!))
    expect(left!.state).toBe(used.status === 'fulfilled' ? 'used' : 'called-off')
  })
})
