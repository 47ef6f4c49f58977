import { translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findProduct, type ProductDetail } from '../catalog/index.ts'

/** Draws the cards of a product's variants anew, with what is counted now; an archived product has none. */
export async function drawCards(tx: Tx, productId: string): Promise<void> {
  const product = await findProduct(tx, productId)
  const cards = product && product.status !== 'archived' ? cardsOf(product) : []
  await query(tx, 'delete from inventory.stock_card where product_id = $1 and variant_id <> all($2::uuid[])', [
    productId,
    cards.map((card) => card.variant_id),
  ])
  if (cards.length > 0) await query(tx, upsertCards, [productId, JSON.stringify(cards)])
}

function cardsOf({ id, title, vendor, variants }: ProductDetail) {
  const begin = translated(title, 'en').toLowerCase().slice(0, 120)
  return variants.map((variant) => ({
    variant_id: variant.id,
    place: `${begin} ${id} ${String(variant.position).padStart(4, '0')}`,
    found_by: [...Object.values(title), vendor, variant.title, variant.sku, variant.barcode]
      .filter(Boolean)
      .join(' ')
      .toLowerCase()
      .slice(0, 2_000),
  }))
}

/** Keeps the cards of these variants in step with shelf and policy; those without a card are passed over. */
export async function recountCards(tx: Tx, variantIds: readonly string[]): Promise<void> {
  await query(tx, updateCards, [variantIds])
}

/**
 * Recounts what was sold or came back since the last time, a few seconds ago.
 *
 * A sale itself touches no card, so that buyers of one variant never queue for its row.
 */
export async function recountMoved(tx: Tx): Promise<void> {
  await query(tx, 'select 1 from inventory.card_position for update')
  const moved = await query<{ variant_id: string }>(tx, selectMoved)
  if (moved.length > 0) {
    await recountCards(
      tx,
      moved.map((row) => row.variant_id),
    )
  }
  await query(tx, 'update inventory.card_position set recounted_until = greatest(recounted_until, $1)', [tx.now])
}

/** Two minutes are longer than any sale takes, whose entries could not be seen at the instant that they carry. */
const selectMoved = `
  select distinct variant_id from inventory.ledger
  where at > (select recounted_until - interval '2 minutes' from inventory.card_position) order by variant_id`

const countOf = (variant: string) => `
    coalesce((select sum(loose) from inventory.stock where stock.variant_id = ${variant}), 0)
    + (select count(*) from inventory.unit where unit.variant_id = ${variant})
    + coalesce((select sum(quantity) from inventory.unsettled where unsettled.variant_id = ${variant}), 0)
    + coalesce((select sum(quantity - owed) from inventory.held where held.variant_id = ${variant}), 0)`

const isTracked = (variant: string) =>
  `coalesce((select tracked from inventory.stock_policy where stock_policy.variant_id = ${variant}), false)`

const upsertCards = `
  insert into inventory.stock_card as card (variant_id, product_id, place, found_by, tracked, on_hand)
  select drawn.variant_id, $1, drawn.place, drawn.found_by, ${isTracked('drawn.variant_id')}, ${countOf('drawn.variant_id')}
  from jsonb_to_recordset($2::jsonb) as drawn (variant_id uuid, place text, found_by text)
  order by drawn.variant_id
  on conflict (variant_id) do update set product_id = excluded.product_id, place = excluded.place,
    found_by = excluded.found_by, tracked = excluded.tracked, on_hand = excluded.on_hand`

const updateCards = `
  with counted as materialized (
    select card.variant_id, ${isTracked('card.variant_id')} as tracked, ${countOf('card.variant_id')} as on_hand
    from inventory.stock_card card where card.variant_id = any($1::uuid[]) order by card.variant_id for update of card
  )
  update inventory.stock_card card set tracked = counted.tracked, on_hand = counted.on_hand
  from counted where card.variant_id = counted.variant_id
    and (card.tracked, card.on_hand) is distinct from (counted.tracked, counted.on_hand)`
