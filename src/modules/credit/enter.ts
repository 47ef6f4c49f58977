import { type Money, money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { CreditChange } from './credit.ts'
import { creditChanged } from './events.ts'

/**
 * Adds an entry and its amount to the balance, in one statement so that the two never differ.
 *
 * @returns false when there is an entry for this reference already
 */
export async function enter(tx: Tx, change: CreditChange, amount: Money): Promise<boolean> {
  const { profileId, reason, reference, note, by } = change
  const [now] = await query<{ balance: number }>(
    tx,
    `with made as (
       insert into credit.entry (id, profile_id, currency, amount, reason, reference, note, by, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (reference) do nothing
       returning profile_id, currency, amount
     ), grown as (
       insert into credit.account as a (profile_id, currency, balance) select * from made where amount > 0
       on conflict (profile_id, currency) do update set balance = a.balance + excluded.balance returning balance
     ), shrunk as (
       update credit.account a set balance = a.balance + made.amount from made
       where made.amount < 0 and (a.profile_id, a.currency) = (made.profile_id, made.currency) returning a.balance
     )
     select balance from grown union all select balance from shrunk`,
    [tx.newId(), profileId, amount.currency, amount.amount, reason, reference, note ?? null, by, tx.now],
  )
  if (!now) return false
  await tx.publish(creditChanged({ profileId, amount, balance: money(now.balance, amount.currency), reason }))
  return true
}
