import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/**
 * Lets a code work until a later instant, e.g. when the parcel that carries it came late. An earlier one changes nothing,
 * nor does prolonging what never ends, was voided, or is not there.
 */
export async function prolongCode(tx: Tx, { code, until }: { code: string; until: Date }): Promise<void> {
  await query(
    tx,
    `update promotions.code set expires_at = $2
     where code = $1 and expires_at is not null and expires_at < $2 and voided_at is null`,
    [code, until],
  )
}

/** What a code was made for, in which promotion. */
export interface CodePurpose {
  readonly promotionId: string
  readonly issuedFor: string
}

/** The same as `voidCode` of all codes that were made for these purposes; those for which none was made are left out. */
export async function voidCodesIssuedFor(tx: Tx, purposes: readonly CodePurpose[]): Promise<void> {
  if (purposes.length === 0) return
  await query(
    tx,
    `update promotions.code set voided_at = $3, expires_at = least(expires_at, $3)
     where (promotion_id, issued_for) in (select * from unnest($1::uuid[], $2::text[])) and voided_at is null`,
    [purposes.map(({ promotionId }) => promotionId), purposes.map(({ issuedFor }) => issuedFor), tx.now],
  )
}

/**
 * Takes a code out of use for good, because what it was made for was called off. An order that holds it keeps what it
 * saved; one that is placed in the same moment either holds it or is refused. Again changes nothing.
 */
export async function voidCode(tx: Tx, code: string): Promise<void> {
  await query(
    tx,
    `update promotions.code set voided_at = $2, expires_at = least(expires_at, $2)
     where code = $1 and voided_at is null`,
    [code, tx.now],
  )
}
