import { least, type Money, money, negate, zero } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { CreditChange } from './credit.ts'
import { enter } from './enter.ts'
import { CreditAmountInvalid, CreditTooLow } from './refusals.ts'

/**
 * Takes store credit, e.g. to pay an order. Two at once wait for each other, and the balance never goes below zero.
 * Once per reference: again changes nothing.
 *
 * @throws {CreditAmountInvalid} for nothing or less
 * @throws {CreditTooLow} when there is less; nothing is taken then
 */
export async function takeCredit(tx: Tx, take: CreditChange): Promise<void> {
  if (take.amount.amount <= 0) throw new CreditAmountInvalid()
  const balance = await lockBalance(tx, take)
  if (balance.amount < take.amount.amount && !(await isEntered(tx, take.reference))) throw new CreditTooLow(balance)
  if (balance.amount >= take.amount.amount) await enter(tx, take, negate(take.amount))
}

/**
 * Takes as much of an amount as there is. Once per reference: again takes nothing more.
 *
 * @returns what was taken, maybe nothing
 */
export async function takeCreditUpTo(tx: Tx, take: CreditChange): Promise<Money> {
  const taken = least(await lockBalance(tx, take), take.amount)
  if (taken.amount <= 0) return zero(taken.currency)
  return (await enter(tx, take, negate(taken))) ? taken : zero(taken.currency)
}

async function lockBalance(tx: Tx, { profileId, amount: { currency } }: CreditChange): Promise<Money> {
  const [row] = await query<{ balance: number }>(
    tx,
    'select balance from credit.account where profile_id = $1 and currency = $2 for update',
    [profileId, currency],
  )
  return money(row?.balance ?? 0, currency)
}

async function isEntered(tx: Tx, reference: string): Promise<boolean> {
  return (await query(tx, 'select from credit.entry where reference = $1', [reference])).length > 0
}
