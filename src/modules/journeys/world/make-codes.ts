import { days, later } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { issueCodeFor, PromotionEnded, PromotionUnknown } from '../../promotions/index.ts'
import type { At } from '../runs/world.ts'

/** A code that works once, of her own: the same however often the step is taken in this run. */
export async function makeCodes(tx: Tx, at: readonly At<'code'>[]): Promise<({ code: string } | { failed: string })[]> {
  const made: ({ code: string } | { failed: string })[] = []
  for (const { run, step } of at) {
    try {
      const code = await issueCodeFor(tx, {
        promotionId: step.promotion,
        issuedFor: `journey:${run.id}:${run.step}`,
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
