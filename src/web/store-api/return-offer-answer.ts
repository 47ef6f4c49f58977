import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { creditIn } from '../../modules/credit/index.ts'
import { type Return, returnNumber, returnOffer, returnsOf } from '../../modules/fulfilment/index.ts'
import { type Order, ordersById } from '../../modules/orders/index.ts'
import { money } from '../admin-api/fields.ts'

export const returnOfferAnswer = z
  .object({
    until: z.date().nullable().describe('The last instant to ask; null while nothing has arrived, or without a limit'),
    canReturn: z.boolean().describe('Whether anything can be sent back now'),
    canChoose: z.boolean().describe('Whether `credit` and `exchange` are there to choose beside `refund`'),
    atOnceUpTo: money.nullable().describe('Returns worth at most this are accepted at once'),
    lines: z.array(
      z.object({
        lineId: z.uuid(),
        units: z.int().describe('With her, and not on their way back'),
        exchanges: z
          .array(z.object({ variantId: z.uuid(), title: z.string(), difference: money }))
          .describe('What she can have instead; `difference` is per unit, below zero it becomes store credit'),
      }),
    ),
    credit: money.describe('Store credit of whom the order belongs to, which pays a difference'),
    returns: z
      .array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          state: z.enum(['awaited', 'received', 'given-up']),
          dueAt: z.date().nullable().describe('By then the goods must be here, where something was given before'),
          exchange: z
            .object({ number: z.string(), token: z.string() })
            .nullable()
            .describe('The order of the exchange'),
        }),
      )
      .describe('What is on its way back or was, oldest first'),
  })
  .meta({ id: 'ReturnOffer' })

/** What can be sent back of an order and what for; a constant number of queries. */
export async function returnOfferOf(read: Read, order: Order): Promise<z.input<typeof returnOfferAnswer>> {
  const offer = await returnOffer(read, order)
  const { profileId, currency } = order
  return {
    until: offer?.until ?? null,
    canReturn: offer !== undefined && !offer.isOver && offer.lines.length > 0,
    canChoose: offer?.canChoose ?? false,
    atOnceUpTo: offer?.atOnceUpTo ?? null,
    lines: (offer?.lines ?? []).map(({ lineId, units, exchanges }) => ({
      lineId,
      units,
      exchanges: exchanges.map(({ variantId, title, difference }) => ({ variantId, title, difference })),
    })),
    credit: await creditIn(read, { profileId, currency }),
    returns: await standing(read, order),
  }
}

async function standing(read: Read, order: Order) {
  const returns = await returnsOf(read, order.id)
  const ids = returns.flatMap(({ exchangeOrderId }) => exchangeOrderId ?? [])
  const exchanges = ids.length > 0 ? await ordersById(read, ids) : new Map<string, Order>()
  return returns.map((goods) => {
    const exchange = goods.exchangeOrderId ? exchanges.get(goods.exchangeOrderId) : undefined
    return {
      id: goods.id,
      number: returnNumber(order, goods),
      state: stateOf(goods),
      dueAt: goods.dueAt ?? null,
      exchange: exchange ? { number: exchange.number, token: exchange.token } : null,
    }
  })
}

function stateOf({ received, givenUpAt }: Return): 'awaited' | 'received' | 'given-up' {
  if (received) return 'received'
  return givenUpAt ? 'given-up' : 'awaited'
}
