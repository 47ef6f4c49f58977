import { digest } from '../../kernel/digest.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** So many browsers of one person are known; the one that was used longest ago is forgotten first. */
export const mostBrowsers = 20

/**
 * Notes that somebody signed in with this browser.
 *
 * @param secret what the browser keeps, of 24 characters or more
 * @returns whether she never did before, though she did with others; not at her very first sign-in
 */
export async function noteBrowser(tx: Tx, { userId, secret }: { userId: string; secret: string }): Promise<boolean> {
  const [known] = await query<{ isKnown: boolean; others: number }>(
    tx,
    `with one as (select from staff."user" where id = $1 for update)
     select coalesce(bool_or(secret_hash = $2), false) as "isKnown", count(secret_hash)::int as others
     from one left join staff.browser on user_id = $1`,
    [userId, digest(secret)],
  )
  await query(
    tx,
    `insert into staff.browser (user_id, secret_hash, first_at, last_at) values ($1, $2, $3, $3)
     on conflict (user_id, secret_hash) do update set last_at = excluded.last_at`,
    [userId, digest(secret), tx.now],
  )
  await query(
    tx,
    `delete from staff.browser where user_id = $1 and secret_hash in (
       select secret_hash from staff.browser where user_id = $1 order by last_at desc, secret_hash offset ${mostBrowsers})`,
    [userId],
  )
  return !known!.isKnown && known!.others > 0
}
