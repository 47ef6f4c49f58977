import type { Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type ProofPlace, proofPlaces, type Stage, stageOf, touchMs } from './proof.ts'
import type { ProofAsked } from './proof-figures.ts'

/** An order whose cart saw reviews within seven days before. */
export interface TouchedOrder {
  readonly orderId: string
  readonly placedAt: Date
  readonly total: Money
  readonly places: readonly ProofPlace[]
  /** Places at which something was done with them. */
  readonly used: readonly ProofPlace[]
}

interface TouchedSearch extends ProofAsked {
  /** Only of this stage. */
  readonly stage?: Stage | undefined
  readonly after?: { readonly placedAt: Date; readonly orderId: string } | undefined
  readonly limit: number
}

/** The orders behind the figures, latest first; goes on after `after`. */
export async function listTouchedOrders(read: Read, search: TouchedSearch): Promise<TouchedOrder[]> {
  const { from, to, stage, after, limit } = search
  const places = proofPlaces.filter((place) => !stage || stageOf[place] === stage)
  const rows = await query<Omit<TouchedOrder, 'total'> & { currency: string; amount: number }>(
    read,
    `select placed.order_id as "orderId", placed.placed_at as "placedAt", placed.currency, placed.total::float8 as amount,
       touch.places, touch.used
     from analytics.proof_order placed cross join lateral (
       select array_agg(place order by place) as places,
         coalesce(array_agg(place order by place) filter (where used_at is not null), '{}') as used
       from analytics.proof_touch
       where checkout_id = placed.checkout_id and place = any($3)
         and last_at >= placed.placed_at - make_interval(secs => $4)
     ) touch
     where placed.placed_at >= $1::date and placed.placed_at < $2::date + 1 and placed.cancelled_at is null
       and touch.places is not null
       and (placed.placed_at, placed.order_id) < ($5::timestamptz, $6::uuid)
     order by placed.placed_at desc, placed.order_id desc limit $7`,
    [from, to, places, touchMs / 1_000, after?.placedAt ?? 'infinity', after?.orderId ?? lastId, limit],
  )
  return rows.map(({ currency, amount, ...row }) => ({ ...row, total: { amount, currency } }))
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
