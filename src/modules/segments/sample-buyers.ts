import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Some of those who bought, drawn evenly: like the ideal customer, and not. */
export interface BuyerSample {
  readonly ideal: readonly string[]
  readonly others: readonly string[]
}

/** Up to so many of each, as people; the same ones each time. One query. */
export async function sampleBuyers(read: Read, most: number): Promise<BuyerSample> {
  const [row] = await query<BuyerSample>(
    read,
    `with buyer as materialized (
       select person_id, exists (select from segments.membership m join segments.segment s on s.id = m.segment_id
           where m.person_id = p.person_id and s.is_ideal) as is_ideal
       from segments.person p where orders > 0
     )
     select array(select person_id from buyer where is_ideal order by ${evenly} limit $1) as ideal,
       array(select person_id from buyer where not is_ideal order by ${evenly} limit $1) as others`,
    [most],
  )
  return row!
}

const evenly = 'hashtext(person_id::text), person_id'
