import { least, type Money, money, negate, subtract, zero } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
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
  const accounts = await lockAccounts(tx, take)
  const balance = balanceOf(accounts, take)
  if (balance.amount < take.amount.amount && !(await isEntered(tx, take.reference))) throw new CreditTooLow(balance)
  if (balance.amount >= take.amount.amount) await takeFrom(tx, accounts, take)
}

/**
 * Takes as much of an amount as there is. Once per reference: again takes nothing more.
 *
 * @returns what was taken, maybe nothing
 */
export async function takeCreditUpTo(tx: Tx, take: CreditChange): Promise<Money> {
  const accounts = await lockAccounts(tx, take)
  const amount = least(balanceOf(accounts, take), take.amount)
  if (amount.amount <= 0) return zero(amount.currency)
  return (await takeFrom(tx, accounts, { ...take, amount })) ? amount : zero(amount.currency)
}

interface Account {
  readonly profileId: string
  readonly balance: number
}

/** The accounts of all that this person is, her own first. */
async function lockAccounts(tx: Tx, { profileId, amount: { currency } }: CreditChange): Promise<Account[]> {
  const accounts = await query<Account>(
    tx,
    `select profile_id as "profileId", balance from credit.account
     where profile_id = any($1::uuid[]) and currency = $2 order by profile_id for update`,
    [await personIds(tx, profileId), currency],
  )
  return accounts.sort((a, b) => Number(b.profileId === profileId) - Number(a.profileId === profileId))
}

const balanceOf = (accounts: readonly Account[], { amount: { currency } }: CreditChange): Money =>
  money(
    accounts.reduce((all, { balance }) => all + balance, 0),
    currency,
  )

/** @returns false when it was taken before; the first entry has the reference itself, which decides */
async function takeFrom(tx: Tx, accounts: readonly Account[], take: CreditChange): Promise<boolean> {
  let left = take.amount
  for (const { profileId, balance } of accounts) {
    const part = least(money(balance, left.currency), left)
    if (part.amount === 0) continue
    const isFirst = left === take.amount
    const reference = isFirst ? take.reference : `${take.reference}#${profileId}`
    const entered = await enter(tx, { ...take, profileId, reference }, negate(part))
    if (!entered && isFirst) return false
    left = subtract(left, part)
  }
  return true
}

async function isEntered(tx: Tx, reference: string): Promise<boolean> {
  return (await query(tx, 'select from credit.entry where reference = $1', [reference])).length > 0
}
