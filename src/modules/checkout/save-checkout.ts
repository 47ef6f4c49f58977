import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { CartLine, Checkout } from './checkout.ts'

/**
 * On which ground an email is kept before there is an order: steps towards a contract at the shopper's own request
 * (GDPR article 6(1)(b)): the order's mails and a reminder of this cart, no advertising.
 */
export const emailBasis = 'steps-before-contract: order mails and a reminder of this cart'

/** Writes what was said and, where they changed, the lines; two statements at most, however many lines. */
export async function saveCheckout(tx: Tx, before: Checkout, after: Checkout): Promise<void> {
  await query(tx, updateCheckout, [after.id, tx.now, JSON.stringify(saidIn(after)), emailBasis])
  if (before.lines !== after.lines || before.removed !== after.removed) await saveLines(tx, after)
}

/** Writes a cart that is new, with all that was said and put in at once. */
export async function insertCheckout(tx: Tx, made: Checkout): Promise<void> {
  const row = { id: made.id, token: made.token, ...saidIn(made) }
  await query(tx, insertWithLines, [JSON.stringify(row), tx.now, emailBasis, JSON.stringify(rowsOf(made, tx.now))])
}

const saidIn = (after: Checkout) => ({
  market: after.market,
  currency: after.currency,
  locale: after.locale,
  source: after.source,
  profile_id: after.profileId ?? null,
  signed_in: after.signedIn,
  email: after.email ?? null,
  phone: after.phone ?? null,
  name: after.name ?? null,
  address: after.address ?? null,
  billing_address: after.billingAddress ?? null,
  delivery_code: after.deliveryCode ?? null,
  codes: after.codes,
  services: after.services,
  gift_message: after.giftMessage ?? null,
  note: after.note ?? null,
  marketing: after.marketing ?? null,
  credit_of: after.creditOf ?? null,
})

const said = `market, currency, locale, source, profile_id, signed_in, email, phone, name, address, billing_address,
  delivery_code, codes, services, gift_message, note, marketing,
  credit_of`

const insertWithLines = `
  with made as (
    insert into checkout.checkout (id, token, ${said}, email_basis, email_at, changed_at, created_at)
    select id, token, ${said}, case when email is not null then $3 end,
      case when email is not null then $2::timestamptz end, $2, $2
    from jsonb_populate_record(null::checkout.checkout, $1::jsonb)
    returning id
  )
  insert into checkout.line (checkout_id, variant_id, quantity, added_at, position, removed_at)
  select made.id, l.variant_id, l.quantity, l.added_at, l.position, l.removed_at
  from made, jsonb_populate_recordset(null::checkout.line, $4::jsonb) l`

const updateCheckout = `
  update checkout.checkout c
  set (${said}) = (select ${said} from jsonb_populate_record(null::checkout.checkout, $3::jsonb)),
    email_basis = case when $3::jsonb ->> 'email' is not null then $4 end,
    email_at = case when $3::jsonb ->> 'email' is null then null
      when email is distinct from $3::jsonb ->> 'email' then $2 else email_at end,
    version = version + 1, changed_at = $2, abandoned_at = null
  where id = $1`

async function saveLines(tx: Tx, after: Checkout): Promise<void> {
  await query(tx, writeLines, [after.id, JSON.stringify(rowsOf(after, tx.now))])
}

function rowsOf({ lines, removed }: Checkout, now: Date) {
  const row = (line: CartLine, position: number, isRemoved: boolean) => ({
    variant_id: line.variantId,
    quantity: line.quantity,
    added_at: line.addedAt,
    position,
    removed_at: isRemoved ? now : null,
  })
  return [...lines.map((line, at) => row(line, at, false)), ...removed.map((line, at) => row(line, at, true))]
}

/** Rows that did not change are left as they are. */
const writeLines = `
  with wanted as (
    select * from jsonb_to_recordset($2::jsonb)
      as l(variant_id uuid, quantity int, added_at timestamptz, position int, removed_at timestamptz)
  ), gone as (
    delete from checkout.line l where checkout_id = $1
      and not exists (select from wanted where wanted.variant_id = l.variant_id)
  )
  insert into checkout.line as l (checkout_id, variant_id, quantity, added_at, position, removed_at)
  select $1, variant_id, quantity, added_at, position, removed_at from wanted
  on conflict (checkout_id, variant_id) do update
    set quantity = excluded.quantity, added_at = excluded.added_at, position = excluded.position,
      removed_at = case when excluded.removed_at is null then null else coalesce(l.removed_at, excluded.removed_at) end
    where (l.quantity, l.added_at, l.position, l.removed_at is null)
      is distinct from (excluded.quantity, excluded.added_at, excluded.position, excluded.removed_at is null)`
