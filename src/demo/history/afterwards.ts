import { days, hours, later, minutes } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import {
  answerReturn,
  insertsOf,
  markDelivered,
  openInsert,
  printInserts,
  receiveReturn,
  returnsOf,
  ship,
  shipmentsOf,
  startPacking,
} from '../../modules/fulfilment/index.ts'
import {
  cancelOrder,
  getOrder,
  makeRequest,
  paidForDelivery,
  refundOrder,
  requestsOf,
} from '../../modules/orders/index.ts'
import { receiveTransfer, paymentsFor } from '../../modules/payments/index.ts'
import type { Bought } from './buy.ts'
import type { Fate } from './plan.ts'

/** Something that happens to an order later. */
export interface Step {
  readonly afterMs: number
  readonly happen: (edge: Edge, order: Bought) => Promise<void>
}

const by = 'system'
const step = (afterMs: number, happen: Step['happen']): Step => ({ afterMs, happen })

const packed = step(hours(20), (edge, { orderId }) =>
  edge.inTransaction(async (tx) => {
    await startPacking(tx, { orderId, by })
    if ((await insertsOf(tx, [orderId]))[0]?.code) await printInserts(tx, [orderId])
  }),
)

const shipped = step(hours(26), (edge, { orderId }) =>
  edge.inTransaction(async (tx) => {
    const { market, number } = await getOrder(tx, orderId)
    const carrier = { kr: 'hanjin', us: 'usps', eu: 'dhl' }[market]
    const trackingNumber = `${market.toUpperCase()}${String(Number(number.replace(/\D/g, '')) * 7_919).padStart(10, '4')}`
    await ship(tx, { orderId, ...(carrier ? { carrier } : {}), trackingNumber, by })
  }),
)

const arrivedAfter = (ms: number): Step =>
  step(ms, (edge, { orderId }) =>
    edge.inTransaction(async (tx) => {
      for (const { id } of await shipmentsOf(tx, orderId))
        await markDelivered(tx, { shipmentId: id, at: later(tx.now, -minutes(5)), by })
      const [insert] = await insertsOf(tx, [orderId])
      if (insert?.code && /[0-4]$/.test(orderId)) await openInsert(tx, insert.code)
    }),
  )

const delivered = [packed, shipped, arrivedAfter(days(3))]

const cancelled = (reason: string, who: 'shopper' | 'system'): Step =>
  step(hours(5), (edge, { orderId }) =>
    edge.inTransaction(async (tx) => {
      await cancelOrder(tx, { orderId, reason, by: who })
    }),
  )

const refunded = (isWhole: boolean): Step =>
  step(days(6), (edge, { orderId }) =>
    edge.inTransaction(async (tx) => {
      const order = await getOrder(tx, orderId)
      const [first] = order.lines.filter(({ gift }) => !gift)
      const lines = isWhole
        ? order.lines.filter(({ gift }) => !gift).map(({ id, quantity }) => ({ lineId: id, quantity, restock: false }))
        : [{ lineId: first!.id, quantity: 1, restock: false }]
      const reason = isWhole ? 'Broken on the way; sent with our apologies' : 'One of them was chipped'
      await refundOrder(tx, { orderId, lines, ...(isWhole ? { delivery: paidForDelivery(order) } : {}), reason, by })
    }),
  )

/** What people say; which of it, the order's own price decides, so that every filling is the same. */
const whyBack = [
  { reason: 'changed-mind', comment: 'It is lovely, only not for me. The box is as it came.' },
  { reason: 'too-small', comment: 'My usual size, but it pinches at the toes.' },
  { reason: 'not-as-shown', comment: 'The glaze is much darker than on the picture.' },
  { reason: 'arrived-broken', comment: 'One corner was chipped when I opened the box.' },
] as const

const askedBack = step(days(8), (edge, { orderId, token }) =>
  edge.inTransaction(async (tx) => {
    const [line] = (await getOrder(tx, orderId)).lines
    const why = whyBack[Number(line!.unitPrice.amount) % whyBack.length]!
    const lines = [{ lineId: line!.id, quantity: 1, reason: why.reason, choice: 'refund' as const }]
    await makeRequest(tx, { token, kind: 'return', ...why, lines })
  }),
)

const acceptedBack = step(days(9), (edge, { orderId }) =>
  edge.inTransaction(async (tx) => {
    const [request] = await requestsOf(tx, orderId)
    await answerReturn(tx, { requestId: request!.id, accepted: true, by })
  }),
)

const cameBack = step(days(14), (edge, { orderId }) =>
  edge.inTransaction(async (tx) => {
    const [goods] = await returnsOf(tx, orderId)
    const lines = goods!.lines.map(({ lineId, quantity }) => ({ lineId, quantity, restock: true }))
    await receiveReturn(tx, { returnId: goods!.id, lines, refund: true, by })
  }),
)

const moneyCame = step(hours(16), (edge, { paymentId, orderId }) =>
  edge.inTransaction(async (tx) => {
    const { checkoutId } = await getOrder(tx, orderId)
    const payment = (await paymentsFor(tx, checkoutId)).find(({ id }) => id === paymentId)!
    await receiveTransfer(tx, { paymentId: payment.id, amount: payment.amount })
  }),
)

/** What follows an order, by how it ends, in order. */
export const afterwards: Readonly<Record<Fate, readonly Step[]>> = {
  delivered,
  'on-its-way': [packed, shipped],
  late: [packed, shipped],
  packing: [step(hours(4), packed.happen)],
  paid: [],
  cancelled: [cancelled('Sold at the market stall in the same minute', 'system')],
  'cancelled-by-shopper': [cancelled('changed-mind', 'shopper')],
  refunded: [...delivered, refunded(true)],
  'partly-refunded': [...delivered, refunded(false)],
  'return-requested': [...delivered, askedBack],
  'return-awaited': [...delivered, askedBack, acceptedBack],
  returned: [...delivered, askedBack, acceptedBack, cameBack],
  'transfer-waiting': [],
  'transfer-received': [moneyCame, step(days(2), packed.happen), step(days(3), shipped.happen), arrivedAfter(days(5))],
  declined: [],
  abandoned: [],
}
