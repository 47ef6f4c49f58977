import { days, later } from '../../kernel/clock.ts'
import { type Money, money, sum } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import { canCancel, type Order, worthOf } from '../orders/index.ts'
import { shopSettings } from '../shop/index.ts'
import { type ExchangeOption, exchangeOptions } from './exchange-options.ts'
import { shipmentsOf } from './find-shipments.ts'
import { leftToSend, sentLines } from './sent-line.ts'
import { returnsOf } from './return.ts'

/** What of an order can be sent back now, and what for. */
export interface ReturnOffer {
  /** The last instant to ask; absent while nothing has arrived, or where the shop sets no days. */
  readonly until: Date | undefined
  readonly isOver: boolean
  /** Whether store credit and exchange are there to choose: all has left, and it is paid. */
  readonly canChoose: boolean
  /** Returns worth at most this are accepted at once; absent where staff looks at each. */
  readonly atOnceUpTo: Money | undefined
  readonly lines: readonly ReturnableLine[]
}

export interface ReturnableLine {
  readonly lineId: string
  /** Units that are with her and not on their way back. */
  readonly units: number
  /** What she can have instead, with how much more than now it costs. */
  readonly exchanges: readonly ExchangeOption[]
}

/** The offer for an order; a constant number of queries, however many lines. */
export async function returnOffer(read: Read, order: Order): Promise<ReturnOffer | undefined> {
  if (order.cancellation || canCancel(order.fulfilmentState)) return undefined
  const { returnDays, returns } = await shopSettings(read)
  const out = await unitsOut(read, order)
  const until = returnDays === 0 ? undefined : await windowEnd(read, order.id, returnDays)
  const canChoose = isPaid(order) && (await leftToSend(read, order)).size === 0
  const exchanges = canChoose ? await exchangeOptions(read, order) : new Map<string, ExchangeOption[]>()
  const limit = returns.atOnceUpTo.find(({ currency }) => currency === order.currency)
  return {
    until,
    isOver: until !== undefined && until < read.now,
    canChoose,
    atOnceUpTo: limit && money(limit.amount, limit.currency),
    lines: order.lines.flatMap(({ id: lineId }) => {
      const units = out.get(lineId) ?? 0
      return units > 0 ? { lineId, units, exchanges: exchanges.get(lineId) ?? [] } : []
    }),
  }
}

const isPaid = ({ paymentState }: Order): boolean => paymentState === 'paid' || paymentState === 'partially-refunded'

/** Units of each line that are with her, and neither paid back nor announced to come back. */
async function unitsOut(read: Read, order: Order): Promise<Map<string, number>> {
  const sent = await sentLines(read, order.id)
  const coming = new Map<string, number>()
  for (const { lines } of (await returnsOf(read, order.id)).filter(
    ({ received, givenUpAt }) => !received && !givenUpAt,
  )) {
    for (const { lineId, quantity } of lines) coming.set(lineId, (coming.get(lineId) ?? 0) + quantity)
  }
  return new Map(
    order.lines.map(({ id, quantity, refunded, gift }) => {
      const { sent: out, back } = sent.get(id) ?? { sent: 0, back: 0 }
      const withHer = out - back - (coming.get(id) ?? 0)
      return [id, gift ? 0 : Math.max(0, Math.min(withHer, quantity - refunded))]
    }),
  )
}

/** Days count from the last parcel that arrived; what is on its way can be sent back in any case. */
async function windowEnd(read: Read, orderId: string, returnDays: number): Promise<Date | undefined> {
  const shipments = await shipmentsOf(read, orderId)
  const arrived = shipments.map(({ deliveredAt }) => deliveredAt?.getTime())
  if (arrived.some((at) => at === undefined)) return undefined
  return later(new Date(Math.max(...arrived.map(Number))), days(returnDays))
}

/** What these lines gave the shop, and so give back. */
export const worthOfLines = (
  order: Order,
  lines: readonly { readonly lineId: string; readonly quantity: number }[],
): Money =>
  sum(
    lines.map(({ lineId, quantity }) =>
      worthOf(
        order.lines.find(({ id }) => id === lineId)!,
        quantity,
      ),
    ),
    order.currency,
  )
