import { digest } from '../../kernel/digest.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** Longer than a code of an authenticator is taken: its own half minute and the one before and after. */
const takenMs = 3 * 60_000

/**
 * Takes a code of somebody's authenticator, once (RFC 6238 section 5.2): who saw it typed cannot use it as well.
 *
 * @returns false when this code came before
 */
export async function spendCode(tx: Tx, { userId, code }: { userId: string; code: string }): Promise<boolean> {
  const rows = await query(
    tx,
    `with over as (
       delete from staff.spent_code where digest = any(
         array(select digest from staff.spent_code where until <= $2 and digest <> $1 limit 100 for update skip locked))
     )
     insert into staff.spent_code as known (digest, until) values ($1, $3)
     on conflict (digest) do update set until = excluded.until where known.until <= $2
     returning digest`,
    [digest(`${userId}:${code.trim()}`), tx.now, new Date(tx.now.getTime() + takenMs)],
  )
  return rows.length === 1
}
