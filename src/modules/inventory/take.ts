import type { Tx } from '../../kernel/transaction.ts'
import type { Shortage, StockLine } from './stock.ts'
import { takeAtOnce } from './take-at-once.ts'
import { takeInTurn } from './take-in-turn.ts'

/** What a holder whose `hold` row this transaction has locked wants to have in place of what it holds now. */
export interface Taking {
  holder: string
  /** One line per variant, sorted by variant. */
  demand: readonly StockLine[]
  until: Date
  /** Whether the holder may hold something already. */
  again: boolean
}

/**
 * Takes units off the shelf for a holder, all or nothing, and gives back what it held before.
 *
 * The usual way never waits: it takes free unit rows that nobody else has in hand. Only when these do not suffice
 * does the buyer queue for the stock rows of the variants, where the answer is exact.
 *
 * Locks are taken in the order hold → stock → held → unit, inside each by variant, so buyers cannot block each other
 * in a circle: whoever waits for a stock row has given back all units it had in hand.
 *
 * @returns the variants that are short; empty when all was taken. Variants that are not tracked are always there.
 * @throws {StockBusy} when units in other buyers' hands stayed undecided for too long
 */
export async function take(tx: Tx, taking: Taking): Promise<Shortage[]> {
  if (taking.demand.length === 0 && !taking.again) return []
  let queued = await takeAtOnce(tx, taking)
  while (queued.length > 0) {
    const answer = await takeInTurn(tx, taking, queued)
    if (!answer.alsoQueue) return answer.short
    queued = [...queued, ...answer.alsoQueue]
  }
  return []
}
