import type { OrderSource } from '../orders/index.ts'
import type { AddressDraft, CartLine, Checkout } from './checkout.ts'
import type { PricedCart } from './priced-cart.ts'

/** A row of `checkout.checkout`. */
export interface CheckoutRow {
  readonly id: string
  readonly token: string
  readonly version: number
  readonly market: string
  readonly currency: string
  readonly locale: string
  readonly source: OrderSource
  readonly profile_id: string | null
  readonly signed_in: boolean
  readonly email: string | null
  readonly email_basis: string | null
  readonly email_at: Date | null
  readonly phone: string | null
  readonly name: string | null
  readonly address: AddressDraft | null
  readonly billing_address: AddressDraft | null
  readonly delivery_code: string | null
  readonly codes: string[]
  readonly services: string[]
  readonly gift_message: string | null
  readonly note: string | null
  readonly marketing: boolean | null
  readonly credit_of: string | null
  readonly fixed: PricedCart | null
  readonly held_until: Date | null
  readonly payment_id: string | null
  readonly given_back: string | null
  readonly order_id: string | null
  readonly order_token: string | null
  readonly merged_into: string | null
  readonly changed_at: Date
  readonly created_at: Date
}

interface LineRow {
  variant_id: string
  quantity: number
  added_at: string
  removed_at: string | null
}

export interface FullRow extends CheckoutRow {
  readonly lines: LineRow[] | null
}

/** The checkout with its lines in one statement; complete it with `where`. */
export const selectCheckout = `
  select c.*,
    (select jsonb_agg(to_jsonb(l) - 'checkout_id' order by l.removed_at desc nulls first, l.position)
     from checkout.line l where l.checkout_id = c.id) as lines
  from checkout.checkout c`

export function checkoutOf(row: FullRow): Checkout {
  const lines = row.lines ?? []
  return {
    id: row.id,
    token: row.token,
    version: row.version,
    market: row.market,
    currency: row.currency,
    locale: row.locale,
    source: row.source,
    profileId: row.profile_id ?? undefined,
    signedIn: row.signed_in,
    email: row.email ?? undefined,
    phone: row.phone ?? undefined,
    name: row.name ?? undefined,
    address: row.address ?? undefined,
    billingAddress: row.billing_address ?? undefined,
    deliveryCode: row.delivery_code ?? undefined,
    codes: row.codes,
    services: row.services,
    giftMessage: row.gift_message ?? undefined,
    note: row.note ?? undefined,
    marketing: row.marketing ?? undefined,
    lines: lines.filter((line) => !line.removed_at).map(lineOf),
    removed: lines.filter((line) => line.removed_at).map(lineOf),
    creditOf: row.credit_of ?? undefined,
    fixed: row.fixed ?? undefined,
    heldUntil: row.held_until ?? undefined,
    paymentId: row.payment_id ?? undefined,
    givenBack: row.given_back ?? undefined,
    orderId: row.order_id ?? undefined,
    orderToken: row.order_token ?? undefined,
    mergedInto: row.merged_into ?? undefined,
    changedAt: row.changed_at,
    createdAt: row.created_at,
  }
}

const lineOf = (row: LineRow): CartLine => ({
  variantId: row.variant_id,
  quantity: row.quantity,
  addedAt: new Date(row.added_at),
})
