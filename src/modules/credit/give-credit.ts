import { type Money, zero } from '../../kernel/money.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { CreditChange } from './credit.ts'
import { enter } from './enter.ts'
import { CreditAmountInvalid } from './refusals.ts'

/**
 * Gives somebody store credit. Once per reference: again changes nothing.
 *
 * @returns what was given; nothing when it had been given before
 * @throws {CreditAmountInvalid} for nothing or less
 */
export async function giveCredit(tx: Tx, give: CreditChange): Promise<Money> {
  if (give.amount.amount <= 0) throw new CreditAmountInvalid()
  const entered = await enter(tx, give, give.amount)
  return entered ? give.amount : zero(give.amount.currency)
}
