import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { ProfileOfBuyer } from './habits-of-people.ts'

/** How many of these people bought each product, in orders that were not called off. One query. */
export const productsOfPeople = (
  read: Read,
  profiles: readonly ProfileOfBuyer[],
): Promise<{ productId: string; people: number }[]> =>
  query(
    read,
    `select product_id as "productId", count(distinct person_id)::int as people
     from unnest($1::uuid[], $2::uuid[]) as hers (profile_id, person_id) join habits.supply using (profile_id)
     group by product_id order by 2 desc, 1`,
    [profiles.map(({ profileId }) => profileId), profiles.map(({ personId }) => personId)],
  )
