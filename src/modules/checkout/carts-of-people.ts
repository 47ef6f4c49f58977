import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What lies in somebody's cart, for a message to her. */
export interface CartOfPerson {
  readonly personId: string
  readonly checkoutId: string
  /** Opens it on any device; cannot be guessed. */
  readonly token: string
  readonly market: string
  readonly currency: string
  readonly lines: readonly { readonly variantId: string; readonly quantity: number }[]
  readonly changedAt: Date
}

/**
 * The cart that each of these people changed last and that has something in it; carts that became orders or went into
 * another are none. Who has none is absent. One query.
 */
export async function cartsOfPeople(
  read: Read,
  profiles: readonly { readonly profileId: string; readonly personId: string }[],
): Promise<Map<string, CartOfPerson>> {
  const rows = await query<CartOfPerson>(
    read,
    `select distinct on (hers.person_id) hers.person_id as "personId", cart.*
     from unnest($1::uuid[], $2::uuid[]) as hers (profile_id, person_id)
     cross join lateral (
       select c.id as "checkoutId", token, market, currency, changed_at as "changedAt", held.lines
       from checkout.checkout c cross join lateral (
         select jsonb_agg(jsonb_build_object('variantId', variant_id, 'quantity', quantity) order by position) as lines
         from checkout.line where checkout_id = c.id and removed_at is null) as held
       where c.profile_id = hers.profile_id and order_id is null and merged_into is null and held.lines is not null
       order by changed_at desc limit 1) as cart
     order by hers.person_id, cart."changedAt" desc`,
    [profiles.map(({ profileId }) => profileId), profiles.map(({ personId }) => personId)],
  )
  return new Map(rows.map((row) => [row.personId, row]))
}
