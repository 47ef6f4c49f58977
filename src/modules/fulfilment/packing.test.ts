import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import { announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aLine, anOrder, aPaidOrder } from '../../testing/orders.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { free } from '../../testing/stocked-shop.ts'
import { saveService } from '../delivery/index.ts'
import { setStock, stockLedger } from '../inventory/index.ts'
import {
  AlreadyPacking,
  cancelOrder,
  findOrder,
  NotPaidYet,
  orderCancelled,
  OrderIsCancelled,
  placeOrder,
} from '../orders/index.ts'
import { createPromotion, endPromotion, listCodes } from '../promotions/index.ts'
import {
  finishPacking,
  InsertVoid,
  listRules,
  NotAllTicked,
  NothingToPack,
  packingList,
  PackingItemUnknown,
  PackingNotStarted,
  printInserts,
  type RuleToSave,
  saveRule,
  startPacking,
  stopPacking,
  tickOff,
  undoTick,
} from './index.ts'
import { followOrders } from './reactions.ts'

const db = await testDatabase()
const by = 'hana'

const box = { name: 'Kraft box', instruction: 'Close it with the green tape.' }
const giftOf = (variantId: string, rest: Partial<NonNullable<RuleToSave['gift']>> = {}): RuleToSave => ({
  name: 'A little something',
  gift: { name: 'Tea sample', variantId, ...rest },
})

const extrasOf = async (tx: Tx, orderId: string) => (await packingList(tx, orderId)).extras
const begin = async (tx: Tx, orderId: string) => {
  await startPacking(tx, { orderId, by })
  return packingList(tx, orderId)
}
const itemsOf = (list: Awaited<ReturnType<typeof packingList>>) => [
  ...list.lines.map((line) => line.lineId),
  ...list.extras.map((extra) => extra.id),
]

describe('packing', () => {
  it(
    'F5: shows what is in the order, what to do beside it, and whom to write a line by hand',
    inTx(db, async (tx) => {
      await saveService(tx, {
        code: 'gift-wrap',
        name: { en: 'Gift wrap' },
        prices: [{ currency: 'USD', amount: 300 }],
        pickInstruction: 'Wrap it in the green paper.',
      })
      await saveRule(tx, { name: 'Box', packaging: box })
      await saveRule(tx, {
        name: 'Hello',
        when: { orderTo: 1 },
        note: { text: { en: 'Hi', ko: '{name}님, 반가워요' } },
      })
      const order = await aPaidOrder(tx, {
        giftMessage: '생일 축하해',
        services: [{ code: 'gift-wrap', name: '선물 포장', price: money(0, 'USD') }],
      })
      const list = await begin(tx, order.id)
      expect((await findOrder(tx, order.id))!.fulfilmentState).toBe('packing')
      expect(list).toMatchObject({ number: order.number, started: { by }, promise: { to: '2026-06-05' } })
      expect(list.lines.map((line) => [line.title, line.left])).toEqual([
        ['Jeju green tea', 2],
        ['Court sneaker', 1],
      ])
      expect(list.extras.map(({ kind, instruction, text }) => [kind, instruction, text])).toEqual([
        ['packaging', 'Close it with the green tape.', undefined],
        ['service', 'Wrap it in the green paper.', undefined],
        ['card', 'Write the message on a card and put it on top.', '생일 축하해'],
        ['note', 'Add a line by hand and sign it.', 'Minji Kim님, 반가워요'],
      ])
      expect(list.extras.at(-1)!.handwritten).toBe(true)
    }),
  )

  it(
    'F3: takes the first box whose rule holds and that is there, and takes it off the shelf',
    inTx(db, async (tx) => {
      const [big, none] = [newId(), newId()]
      await setStock(tx, { variantId: big, onHand: 3, reason: 'counted' })
      await setStock(tx, { variantId: none, onHand: 0, reason: 'counted' })
      await saveRule(tx, { name: 'US', position: 0, when: { markets: ['us'] }, packaging: box })
      await saveRule(tx, { name: 'Gone', position: 1, packaging: { ...box, name: 'Gold', variantId: none } })
      await saveRule(tx, { name: 'Off', position: 2, active: false, packaging: { ...box, name: 'Off' } })
      await saveRule(tx, { name: 'Big', position: 3, packaging: { ...box, name: 'Big box', variantId: big } })
      await saveRule(tx, { name: 'Rest', position: 4, packaging: box })
      const order = await aPaidOrder(tx)
      const list = await begin(tx, order.id)
      expect(list.extras.map((extra) => extra.title)).toEqual(['Big box'])
      expect(await free(tx, big)).toBe(2)
      const [entry] = (await stockLedger(tx, { variantId: big })).entries
      expect(entry).toMatchObject({ delta: -1, reason: 'given', reference: order.id, by })
    }),
  )

  it(
    'F4: gives a gift from its own stock, once an order, as long as the budget lasts',
    inTx(db, async (tx) => {
      const sample = newId()
      await setStock(tx, { variantId: sample, onHand: 5, reason: 'counted' })
      await saveRule(tx, giftOf(sample, { most: 1 }))
      const first = await aPaidOrder(tx)
      await begin(tx, first.id)
      const again = await begin(tx, first.id)
      expect(again.extras.map((extra) => [extra.kind, extra.title])).toEqual([['gift', 'Tea sample']])
      const second = await aPaidOrder(tx)
      expect((await begin(tx, second.id)).extras).toEqual([])
      expect(await free(tx, sample)).toBe(4)
      expect((await listRules(tx))[0]!.giftsGiven).toBe(1)
    }),
  )

  it(
    'F4: a gift that has run out is not promised, and an order is packed all the same',
    inTx(db, async (tx) => {
      const sample = newId()
      await setStock(tx, { variantId: sample, onHand: 0, reason: 'counted' })
      await saveRule(tx, giftOf(sample))
      const order = await aPaidOrder(tx)
      expect((await begin(tx, order.id)).extras).toEqual([])
    }),
  )

  it(
    'F4: says who had the gift and who was held back to measure by',
    inTx(db, async (tx) => {
      const ruleId = await saveRule(tx, giftOf(newId(), { heldBackPercent: 50 }))
      for (let count = 0; count < 40; count++) await begin(tx, (await aPaidOrder(tx)).id)
      const decided = announcedIn(tx).filter((event) => event.type === 'fulfilment.gift-decided')
      expect(decided).toHaveLength(40)
      expect(new Set(decided.map((event) => event.data['given']))).toEqual(new Set([true, false]))
      expect((await listRules(tx))[0]).toMatchObject({
        id: ruleId,
        giftsGiven: decided.filter((event) => event.data['given']).length,
      })
    }),
  )

  it(
    'M23: an insert has a code of its own that works once, the same on every print; an ended promotion makes none',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, {
        title: { en: 'Come back' },
        rule: { kind: 'percent', basisPoints: 1_000 },
      })
      await saveRule(tx, { name: 'Insert', insert: { promotionId, text: { ko: '다음에 또 만나요' }, validDays: 60 } })
      const order = await aPaidOrder(tx)
      const [insert] = (await begin(tx, order.id)).extras
      expect(insert).toMatchObject({ kind: 'insert', text: '다음에 또 만나요' })
      expect((await begin(tx, order.id)).extras[0]!.code).toBe(insert!.code)
      const codes = await listCodes(tx, { promotionId, limit: 9 })
      expect(codes).toMatchObject([{ code: insert!.code, mostUses: 1, expiresAt: new Date('2026-08-05T00:00:00Z') }])

      // Called off a moment ago, and nobody has heard of it yet: no card with a code that is about to end is printed.
      const called = await aPaidOrder(tx)
      await begin(tx, called.id)
      await cancelOrder(tx, { orderId: called.id, reason: 'other', by })
      expect(await refusalOf(printInserts(tx, [called.id]))).toBeInstanceOf(InsertVoid)
      const printed = await printInserts(tx, [called.id, order.id], { leaveOut: true })
      expect(printed.map(({ code }) => code)).toEqual([insert!.code])

      await endPromotion(tx, promotionId)
      expect((await begin(tx, (await aPaidOrder(tx)).id)).extras).toEqual([])
    }),
  )

  it(
    'F5: first order and third order are thanked in their own words',
    inTx(db, async (tx) => {
      await saveRule(tx, { name: 'First', when: { orderTo: 1 }, note: { text: { en: 'Welcome' } } })
      await saveRule(tx, { name: 'Third', when: { orderFrom: 3 }, note: { text: { en: 'Three times!' } } })
      const profileId = newId()
      const notes: unknown[] = []
      for (let count = 0; count < 3; count++) {
        const order = await placeOrder(tx, anOrder({ profileId }))
        await placedLater(tx, order.id, count)
        notes.push((await begin(tx, order.id)).extras[0]?.text)
      }
      expect(notes).toEqual(['Welcome', undefined, 'Three times!'])
    }),
  )

  it(
    'F5: every thing is ticked off by somebody, ticks can be undone, and only then it is finished',
    inTx(db, async (tx) => {
      await saveRule(tx, { name: 'Box', packaging: box })
      const order = await aPaidOrder(tx)
      const orderId = order.id
      const items = itemsOf(await begin(tx, orderId))
      for (const itemId of items.slice(1)) await tickOff(tx, { orderId, itemId, by })
      const refused = await refusalOf(finishPacking(tx, { orderId, by }))
      expect(refused).toBeInstanceOf(NotAllTicked)
      expect(refused.details).toEqual({ open: [items[0]] })

      await tickOff(tx, { orderId, itemId: items[0]!, by: 'sora' })
      const again = await tickOff(tx, { orderId, itemId: items[0]!, by })
      expect(again.lines[0]!.ticked).toEqual({ by: 'sora', at: tx.now })
      expect((await finishPacking(tx, { orderId, by })).finished).toEqual({ by, at: tx.now })
      expect((await finishPacking(tx, { orderId, by: 'sora' })).finished!.by).toBe(by)

      const undone = await undoTick(tx, { orderId, itemId: items[0]!, by })
      expect([undone.lines[0]!.ticked, undone.finished]).toEqual([undefined, undefined])
      expect(await refusalOf(finishPacking(tx, { orderId, by }))).toBeInstanceOf(NotAllTicked)
    }),
  )

  it(
    'is refused for what is not paid, cancelled, or not sent by parcel',
    inTx(db, async (tx) => {
      const unpaid = await placeOrder(tx, anOrder({ payment: 'awaiting' }))
      expect(await refusalOf(startPacking(tx, { orderId: unpaid.id, by }))).toBeInstanceOf(NotPaidYet)
      const gone = await placeOrder(tx, anOrder())
      await cancelOrder(tx, { orderId: gone.id, reason: 'other', by: 'shopper' })
      expect(await refusalOf(startPacking(tx, { orderId: gone.id, by }))).toBeInstanceOf(OrderIsCancelled)
      const voucher = await placeOrder(tx, anOrder({ lines: [aLine({ requiresDelivery: false })] }))
      expect(await refusalOf(startPacking(tx, { orderId: voucher.id, by }))).toBeInstanceOf(NothingToPack)
      for (const { id } of [unpaid, gone, voucher]) expect((await packingList(tx, id)).started).toBeUndefined()
    }),
  )

  it(
    'ticks only what is on the list of an order that is being packed',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      const tick = { orderId: order.id, itemId: order.lines[0]!.id, by }
      expect(await refusalOf(tickOff(tx, tick))).toBeInstanceOf(PackingNotStarted)
      await begin(tx, order.id)
      expect(await refusalOf(tickOff(tx, { ...tick, itemId: newId() }))).toBeInstanceOf(PackingItemUnknown)
      expect((await packingList(tx, order.id)).lines[0]!.ticked).toBeUndefined()
    }),
  )

  it(
    'can be put back; ticks are undone and what was chosen stays',
    inTx(db, async (tx) => {
      const sample = newId()
      await setStock(tx, { variantId: sample, onHand: 5, reason: 'counted' })
      await saveRule(tx, giftOf(sample))
      const order = await aPaidOrder(tx)
      const orderId = order.id
      const [gift] = (await begin(tx, orderId)).extras
      await tickOff(tx, { orderId, itemId: gift!.id, by })
      await stopPacking(tx, { orderId, by })
      expect((await findOrder(tx, orderId))!.fulfilmentState).toBe('open')
      expect((await extrasOf(tx, orderId))[0]).toMatchObject({ id: gift!.id, ticked: undefined })
      await begin(tx, orderId)
      expect(await free(tx, sample)).toBe(4)
    }),
  )

  it(
    'F4: the gift of an order that is cancelled while it is packed goes back on the shelf, once',
    inTx(db, async (tx) => {
      const sample = newId()
      await setStock(tx, { variantId: sample, onHand: 5, reason: 'counted' })
      await saveRule(tx, giftOf(sample))
      const order = await aPaidOrder(tx)
      await begin(tx, order.id)
      const early = cancelOrder(tx, { orderId: order.id, reason: 'other', by: 'shopper' })
      expect(await refusalOf(early)).toBeInstanceOf(AlreadyPacking)
      await cancelOrder(tx, { orderId: order.id, reason: 'other', by })
      const event = announcedIn(tx).find(({ type }) => type === orderCancelled.type)!
      const reaction = followOrders.reactions.find(({ type }) => type === orderCancelled.type)!
      for (let count = 0; count < 2; count++) await reaction.react(tx, { ...event, seq: 1, at: tx.now })
      expect(await free(tx, sample)).toBe(5)
    }),
  )
})

/** Puts the order's placing so many minutes later: in one transaction all have one instant. */
async function placedLater(tx: Tx, orderId: string, minutes: number): Promise<void> {
  await query(tx, `update orders."order" set placed_at = placed_at + $2 * interval '1 minute' where id = $1`, [
    orderId,
    minutes,
  ])
}
