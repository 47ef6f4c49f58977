import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { getOrder, type Order } from '../orders/index.ts'
import type { ExtraContent, ExtraKind, PackingExtra, PackingLine, PackingList, Tick } from './packing.ts'
import { filled } from './rule.ts'
import { sentLines, unitsLeft } from './sent-line.ts'

/**
 * All that a packer needs of one order: what to put in the box, what to do beside it, and what is done already.
 *
 * @throws {OrderUnknown}
 */
export const packingList = async (read: Read, orderId: string): Promise<PackingList> =>
  packingListOf(read, await getOrder(read, orderId))

/** The same of an order that was read already. */
export async function packingListOf(read: Read, order: Order): Promise<PackingList> {
  const sent = await sentLines(read, order.id)
  const [packing] = await query<PackingRow>(read, selectPacking, [order.id])
  const ticks = new Map(packing?.ticks?.map(({ item, by, at }) => [item, { by, at: new Date(at) }]))
  return {
    orderId: order.id,
    number: order.number,
    placedAt: order.placedAt,
    locale: order.locale,
    address: order.address,
    deliveryName: order.delivery?.name,
    promise: order.delivery?.promise,
    lines: order.lines
      .filter((line) => line.requiresDelivery)
      .map((line) => lineOf(line, sent.get(line.id), ticks.get(line.id))),
    extras: (packing?.extras ?? []).map((extra) => extraOf(extra, order, ticks.get(extra.id))),
    customerNote: order.note,
    started: packing && { by: packing.started_by, at: packing.started_at },
    finished: packing?.finished_at ? { by: packing.finished_by!, at: packing.finished_at } : undefined,
  }
}

/** The goods and extras that are still to be ticked off. */
export const openItems = (list: PackingList): string[] => [
  ...list.lines.filter((line) => line.left > 0 && !line.ticked).map((line) => line.lineId),
  ...list.extras.filter((extra) => !extra.ticked).map((extra) => extra.id),
]

interface PackingRow {
  started_by: string
  started_at: Date
  finished_by: string | null
  finished_at: Date | null
  extras: { id: string; kind: ExtraKind; content: ExtraContent }[] | null
  ticks: { item: string; by: string; at: string }[] | null
}

const selectPacking = `
  select started_by, started_at, finished_by, finished_at,
    (select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'content', e.content) order by e.position)
     from fulfilment.extra e where e.order_id = p.order_id) as extras,
    (select jsonb_agg(jsonb_build_object('item', t.item_id, 'by', t.by, 'at', t.at))
     from fulfilment.tick t where t.order_id = p.order_id and t.undone_at is null) as ticks
  from fulfilment.packing p where p.order_id = $1`

const lineOf = (
  line: Order['lines'][number],
  sent: { sent: number; back: number } | undefined,
  ticked: Tick | undefined,
): PackingLine => ({
  lineId: line.id,
  variantId: line.variantId,
  title: line.title,
  variantTitle: line.variantTitle,
  sku: line.sku,
  image: line.image,
  ordered: line.quantity,
  sent: sent?.sent ?? 0,
  left: unitsLeft(line, sent),
  gift: line.gift,
  ticked,
})

const extraOf = (
  { id, kind, content }: NonNullable<PackingRow['extras']>[number],
  order: Order,
  ticked: Tick | undefined,
): PackingExtra => ({
  id,
  kind,
  title: content.title,
  instruction: content.instruction,
  text: kind === 'card' ? order.giftMessage : content.text && filled(content.text, about(order)),
  code: content.code,
  handwritten: content.handwritten ?? false,
  ticked,
})

const about = (order: Order) => ({ name: order.name ?? order.address?.name ?? '', number: order.number })
