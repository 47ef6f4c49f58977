import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

export interface CodeFigures {
  /** Where the codes went: `insert` into a parcel, or what `issuedFor` begins with otherwise. */
  readonly origin: string
  readonly issued: number
  /** Of these, brought an order that was not cancelled. */
  readonly redeemed: number
  /** Of these, not used and past their last day. */
  readonly expired: number
}

/**
 * What became of the codes made one for one order or person in the period: inserts, mails (M23). They are counted in the
 * period in which they were made, so that the share does not jump when many are made at once.
 */
export function codeFigures(read: Read, { from, to }: { from: Date; to: Date }): Promise<CodeFigures[]> {
  return query<CodeFigures>(
    read,
    `with made as (
       select split_part(issued_for, ':', 1) as origin, expires_at,
         exists (select from promotions.redemption r where r.code = code.code and released_at is null) as redeemed
       from promotions.code where issued_for is not null and created_at >= $1 and created_at < $2
     )
     select origin, count(*)::int as issued, (count(*) filter (where redeemed))::int as redeemed,
       (count(*) filter (where not redeemed and expires_at <= $3))::int as expired
     from made group by origin order by issued desc, origin`,
    [from, to, read.now],
  )
}
