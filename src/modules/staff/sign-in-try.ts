import { digest } from '../../kernel/digest.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** Wrong passwords one account takes before it waits (NIST SP 800-63B section 5.2.2 allows up to 100). */
export const mostTries = 10

const waitMs = 15 * 60_000

/**
 * Counts a password that is about to be checked, whoever sends it and whether or not the account exists.
 *
 * Counting comes before checking, so that many tries at once do not slip through. The tries are forgotten fifteen
 * minutes after the first of them, or by `forgetTries`; those that are over are cleared away meanwhile.
 *
 * @param email also of strangers: an account that does not exist waits like one that does
 * @returns whole seconds to wait before the next password is looked at; 0 when this one may be checked
 */
export async function noteTry(tx: Tx, email: string): Promise<number> {
  const [row] = await query<{ tries: number; until: Date }>(
    tx,
    `with over as (
       delete from staff.sign_in_try where account = any(
         array(select account from staff.sign_in_try where until <= $2 and account <> $1 limit 100 for update skip locked))
     )
     insert into staff.sign_in_try as known (account, tries, until) values ($1, 1, $3)
     on conflict (account) do update set
       tries = case when known.until <= $2 then 1 else least(known.tries + 1, $4 + 1) end,
       until = case when known.until <= $2 then excluded.until else known.until end
     returning tries, until`,
    [accountOf(email), tx.now, new Date(tx.now.getTime() + waitMs), mostTries],
  )
  if (!row || row.tries <= mostTries) return 0
  return Math.ceil((row.until.getTime() - tx.now.getTime()) / 1_000)
}

/** The right password came: the account begins at none again. */
export async function forgetTries(tx: Tx, email: string): Promise<void> {
  await query(tx, 'delete from staff.sign_in_try where account = $1', [accountOf(email)])
}

const accountOf = (email: string): Buffer => digest(email.trim().toLowerCase())
