import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { conditions, type Return, returnChoices } from '../../modules/fulfilment/index.ts'
import { ordersById } from '../../modules/orders/index.ts'
import { staffNames } from './staff-names.ts'

const lineUnits = z.object({ lineId: z.uuid(), quantity: z.int().min(1).max(1_000_000) })

/** What a shopper said of a line that she sends back. */
export const lineAsked = lineUnits.extend({
  reason: z.string().optional().describe('One of the words that the page offers'),
  choice: z.enum(returnChoices).optional().describe('What she wants for it; her money when left out'),
  variantId: z.uuid().optional().describe('What she wants instead, for an exchange'),
})

export const receivedLine = lineUnits.extend({
  restock: z.boolean().describe('Whether it can be sold again'),
  condition: z.enum(conditions).optional().describe('How it was when it was looked at'),
  settle: z
    .enum(['refund', 'credit', 'nothing'])
    .optional()
    .describe('What she gets for it; what she chose when left out. `nothing` takes back what was given before'),
})

export const goodsBack = z
  .object({
    id: z.uuid(),
    requestId: z.uuid(),
    orderId: z.uuid(),
    number: z.string().describe('What stands on the slip: `D1001-R1`'),
    lines: z.array(lineAsked).describe('What the customer wants to send back'),
    acceptedBy: z.string(),
    acceptedByName: z.string().nullable().describe('Of a member of staff; null when it was accepted by rule'),
    acceptedAt: z.date(),
    advanced: z.array(lineUnits).describe('Units for which store credit was given before they came back'),
    exchangeOrderId: z.uuid().optional(),
    dueAt: z.date().optional().describe('Until then the goods must be here, or what was given is taken back'),
    givenUpAt: z.date().optional().describe('Not awaited any more'),
    received: z
      .object({
        by: z.string(),
        byName: z.string().nullable(),
        at: z.date(),
        lines: z.array(receivedLine),
        refundId: z.uuid().optional(),
      })
      .optional()
      .describe('Absent until the goods have been looked at'),
  })
  .meta({ id: 'Return' })

/** Returns with the numbers of their orders and the names of who did it; two queries however many. */
export async function returnAnswers(read: Read, returns: readonly Return[]): Promise<z.input<typeof goodsBack>[]> {
  const nameOf = await staffNames(read)
  const orders = await ordersById(read, [...new Set(returns.map(({ orderId }) => orderId))])
  return returns.map(({ received, number, ...goods }) => ({
    ...goods,
    number: `${orders.get(goods.orderId)?.number ?? ''}-R${number}`,
    lines: [...goods.lines],
    advanced: [...goods.advanced],
    acceptedByName: nameOf(goods.acceptedBy),
    received: received && { ...received, byName: nameOf(received.by), lines: [...received.lines] },
  }))
}

export const returnAnswer = async (read: Read, goods: Return): Promise<z.input<typeof goodsBack>> =>
  (await returnAnswers(read, [goods]))[0]!
