import { days, later } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { ordersCalledOff } from '../../orders/index.ts'
import { issueCodeFor, PromotionEnded, PromotionUnknown } from '../../promotions/index.ts'
import { codeOf } from '../codes/void-codes-of-order.ts'
import type { At, MadeCode } from '../runs/world.ts'

/**
 * A code that works once, of her own: the same however often the step is taken in this run. For an order that was called
 * off, or was fraud, there is none.
 */
export async function makeCodes(tx: Tx, at: readonly At<'code'>[]): Promise<MadeCode[]> {
  const calledOff = await ordersCalledOff(
    tx,
    at.flatMap(({ run }) => orderOf(run) ?? []),
  )
  const made: MadeCode[] = []
  for (const { run, step } of at) {
    if (calledOff.has(orderOf(run) ?? '')) {
      made.push({ calledOff: true })
      continue
    }
    try {
      const code = await issueCodeFor(tx, {
        promotionId: step.promotion,
        issuedFor: codeOf(run),
        expiresAt: later(tx.now, days(step.validDays)),
      })
      made.push({ code })
    } catch (error) {
      if (!(error instanceof PromotionEnded) && !(error instanceof PromotionUnknown)) throw error
      made.push({ failed: error.message })
    }
  }
  return made
}

/** The order that brought her in; callers of a door may have told anything by this name. */
function orderOf({ data }: At<'code'>['run']): string | undefined {
  const orderId = data.event?.['orderId']
  return typeof orderId === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(orderId)
    ? orderId
    : undefined
}
