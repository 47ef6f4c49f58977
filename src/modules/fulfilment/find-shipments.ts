import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Shipment, ShipmentState } from './shipment.ts'

/** The parcels of an order, in the order they left. */
export const shipmentsOf = (read: Read, orderId: string): Promise<Shipment[]> =>
  find(read, `${selectShipment} where s.order_id = $1 order by s.number`, [orderId])

export async function findShipment(read: Read, id: string): Promise<Shipment | undefined> {
  return (await find(read, `${selectShipment} where s.id = $1`, [id]))[0]
}

/** Parcels that a carrier knows under this number; usually one. The latest 50. */
export const shipmentsTracked = (read: Read, carrier: string, trackingNumber: string): Promise<Shipment[]> =>
  find(
    read,
    `${selectShipment} where s.carrier = $1 and s.tracking_number = $2 order by s.shipped_at desc, s.id limit 50`,
    [carrier, trackingNumber],
  )

/** The parcels of an order as its own page shows them: with the carrier's name. */
export async function parcelsOf(
  read: Read,
  orderId: string,
): Promise<Pick<Shipment, 'carrier' | 'trackingNumber' | 'trackingUrl' | 'state' | 'deliveredAt'>[]> {
  const shipments = await shipmentsOf(read, orderId)
  const names = await carrierNames(
    read,
    shipments.flatMap(({ carrier }) => carrier ?? []),
  )
  return shipments.map(({ carrier, trackingNumber, trackingUrl, state, deliveredAt }) => ({
    carrier: carrier && (names.get(carrier) ?? carrier),
    trackingNumber,
    trackingUrl,
    state,
    deliveredAt,
  }))
}

async function carrierNames(read: Read, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await query<{ code: string; name: string }>(
    read,
    'select code, name from fulfilment.carrier where code = any($1::text[])',
    [codes],
  )
  return new Map(rows.map(({ code, name }) => [code, name]))
}

const selectShipment = `
  select s.id, s.order_id, s.number, s.carrier, s.tracking_number, s.tracking_url, s.state, s.shipped_by, s.shipped_at,
    s.delivered_at,
    (select coalesce(jsonb_agg(jsonb_build_object('lineId', l.line_id, 'quantity', l.quantity) order by l.line_id), '[]')
     from fulfilment.shipped_line l where l.shipment_id = s.id) as lines
  from fulfilment.shipment s`

interface ShipmentRow {
  id: string
  order_id: string
  number: number
  carrier: string | null
  tracking_number: string | null
  tracking_url: string | null
  state: ShipmentState
  shipped_by: string
  shipped_at: Date
  delivered_at: Date | null
  lines: Shipment['lines']
}

async function find(read: Read, text: string, values: unknown[]): Promise<Shipment[]> {
  const rows = await query<ShipmentRow>(read, text, values)
  return rows.map((row) => ({
    id: row.id,
    orderId: row.order_id,
    number: row.number,
    carrier: row.carrier ?? undefined,
    trackingNumber: row.tracking_number ?? undefined,
    trackingUrl: row.tracking_url ?? undefined,
    state: row.state,
    lines: row.lines,
    shippedBy: row.shipped_by,
    shippedAt: row.shipped_at,
    deliveredAt: row.delivered_at ?? undefined,
  }))
}
