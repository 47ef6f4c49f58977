import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { OversellPolicy } from './stock.ts'

export interface StockQuestion {
  /** Only these, e.g. what a search in the catalogue found. */
  variantIds?: readonly string[] | undefined
  /** Only what has fewer units available than this. */
  lowBelow?: number | undefined
  cursor?: string | undefined
  /** 1 to 200, 50 when left out. */
  limit?: number | undefined
}

export interface StockedVariant {
  variantId: string
  policy: OversellPolicy
  onHand: number
  available: number
  /** Units that buyers have put aside at this moment, owed ones included. */
  held: number
  /** Units sold that were not there yet. */
  owed: number
  locations: { locationId: string; onHand: number; available: number; held: number }[]
}

/** The tracked variants with what is there of each, page by page. */
export async function listStock(
  read: Read,
  question: StockQuestion,
): Promise<{ stock: StockedVariant[]; next?: string }> {
  const limit = Math.min(Math.max(question.limit ?? 50, 1), 200)
  const rows = await query<StockedVariant>(read, question.variantIds ? selectGiven : selectAny, [
    question.variantIds ?? null,
    question.lowBelow ?? null,
    question.cursor && /^[0-9a-f-]{36}$/.test(question.cursor) ? question.cursor : firstId,
    limit + 1,
    read.now,
  ])
  const stock = rows.slice(0, limit)
  return rows.length > limit ? { stock, next: stock.at(-1)!.variantId } : { stock }
}

const firstId = '00000000-0000-0000-0000-000000000000'

const selectStock = (which: string) => `
  select policy.variant_id as "variantId", policy.policy, level.*
  from inventory.stock_policy policy cross join lateral (
    select coalesce(sum(on_hand), 0)::int as "onHand", coalesce(sum(available), 0)::int as available,
      coalesce(sum(held), 0)::int as held, coalesce(sum(owed), 0)::int as owed,
      coalesce(jsonb_agg(jsonb_build_object('locationId', location_id, 'onHand', on_hand, 'available', available,
        'held', held) order by location_id), '[]') as locations
    from (
      select location_id, sum(on_hand)::int as on_hand, sum(available)::int as available, sum(held) as held,
        sum(owed) as owed
      from (
        select location_id, loose as on_hand, loose as available, 0 as held, 0 as owed
        from inventory.stock where stock.variant_id = policy.variant_id
        union all
        select location_id, count(*), count(*), 0, 0
        from inventory.unit where unit.variant_id = policy.variant_id group by 1
        union all
        select location_id, quantity, quantity, 0, greatest(0, -quantity)
        from inventory.unsettled where unsettled.variant_id = policy.variant_id
        union all
        select location_id, quantity - owed, case when until <= $5 then quantity - owed else -owed end,
          case when until <= $5 then 0 else quantity end, 0
        from inventory.held where held.variant_id = policy.variant_id
      ) part group by 1
    ) place
  ) level
  where policy.tracked and policy.variant_id > $3::uuid
    and ${which}
    and ($2::int is null or level.available < $2::int)
  order by policy.variant_id limit $4`

/** Two texts, because one for both would read every policy for the sake of a few. */
const selectGiven = selectStock('policy.variant_id = any($1::uuid[])')
const selectAny = selectStock('$1::uuid[] is null')
