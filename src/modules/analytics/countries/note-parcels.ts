import type { LoggedEvent } from '../../../kernel/event.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { shipmentDelivered } from '../../fulfilment/index.ts'

type Logged = LoggedEvent<Record<string, unknown>>

/**
 * Notes when parcels left and arrived, and counts each that did both, once. A carrier's clock that runs before the
 * house's makes no negative time.
 */
export async function noteParcels(tx: Tx, events: readonly Logged[], timeZone: string): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ type, data, at }) => {
    const isThere = type === shipmentDelivered.type
    const { shipmentId, orderId } = data
    return { shipmentId, orderId, shipped: isThere ? null : at, delivered: isThere ? data['at'] : null }
  })
  await query(tx, note, [JSON.stringify(rows), timeZone])
}

const note = `
  with given as materialized (
    select "shipmentId" as shipment_id, min("orderId"::text)::uuid as order_id, min(shipped) as shipped_at,
      min(delivered) as delivered_at
    from jsonb_to_recordset($1::jsonb) as parcel ("shipmentId" uuid, "orderId" uuid, shipped timestamptz,
      delivered timestamptz)
    group by 1
  ), before as materialized (
    select parcel.* from analytics.parcel join given using (shipment_id)
  ), written as (
    insert into analytics.parcel as known (shipment_id, order_id, shipped_at, delivered_at) select * from given
    on conflict (shipment_id) do update set shipped_at = coalesce(known.shipped_at, excluded.shipped_at),
      delivered_at = coalesce(known.delivered_at, excluded.delivered_at)
    returning shipment_id, order_id, shipped_at, delivered_at
  ), arrived as (
    select (w.delivered_at at time zone $2)::date as day, coalesce(sale.country, '') as country,
      greatest(0, floor(extract(epoch from w.delivered_at - w.shipped_at) / 3600))::int as hours
    from written w left join before b using (shipment_id) left join analytics.sale on sale.order_id = w.order_id
    where w.shipped_at is not null and w.delivered_at is not null
      and (b.shipped_at is null or b.delivered_at is null)
  )
  insert into analytics.parcel_day as known (day, country, hours, parcels)
  select day, country, hours, count(*) from arrived group by day, country, hours
  on conflict (day, country, hours) do update set parcels = known.parcels + excluded.parcels`
