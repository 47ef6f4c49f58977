import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { DeliveryUnknown } from './refusals.ts'

/** Waits for its first or next try; was taken with a 2xx; was given up. */
export const deliveryStates = ['waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** One event on its way to one endpoint. */
export interface Delivery {
  readonly id: string
  /** What the receiver sees as `webhook-id`. */
  readonly messageId: string
  readonly type: string
  readonly state: DeliveryState
  readonly isTest: boolean
  readonly attempts: number
  readonly nextAt: Date | null
  readonly createdAt: Date
  readonly endedAt: Date | null
  /** Of the last try; null where there was none, or no answer. */
  readonly lastStatus: number | null
}

export interface AttemptMade {
  readonly number: number
  readonly at: Date
  readonly tookMs: number
  readonly status: number | null
  readonly answer: string | null
  readonly failure: string | null
}

export interface DeliveryDetail extends Delivery {
  /** As it was posted. */
  readonly body: string
  /** The latest first, at most 50. */
  readonly tries: readonly AttemptMade[]
}

export interface DeliverySearch {
  readonly endpointId: string
  readonly state?: DeliveryState | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** An endpoint's deliveries of the last 30 days, newest first. */
export const listDeliveries = (read: Read, { endpointId, state, after, limit }: DeliverySearch): Promise<Delivery[]> =>
  query<Delivery>(
    read,
    `select ${columns} ${from}
     where endpoint_id = $1 and ($2::text is null or state = $2) and ($3::uuid is null or delivery.id < $3)
     order by delivery.id desc limit $4`,
    [endpointId, state ?? null, after ?? null, limit],
  )

/** @throws {DeliveryUnknown} */
export async function getDelivery(
  read: Read,
  { endpointId, deliveryId }: { endpointId: string; deliveryId: string },
): Promise<DeliveryDetail> {
  const [found] = await query<Delivery & { body: string }>(
    read,
    `select ${columns}, message.body ${from} where endpoint_id = $1 and delivery.id = $2`,
    [endpointId, deliveryId],
  )
  if (!found) throw new DeliveryUnknown()
  const tries = await query<AttemptMade>(
    read,
    `select number, at, took_ms as "tookMs", status, answer, failure from webhooks.attempt
     where delivery_id = $1 order by number desc limit 50`,
    [deliveryId],
  )
  return { ...found, tries }
}

/** How many of an endpoint's deliveries are in each state, counted up to 10,000 each. */
export async function countDeliveries(read: Read, endpointId: string): Promise<Record<DeliveryState, number>> {
  const rows = await query<{ state: DeliveryState; count: number }>(
    read,
    `select kind.state, counted.count from unnest($2::text[]) as kind (state)
     cross join lateral (
       select count(*)::int as count from (
         select from webhooks.delivery where endpoint_id = $1 and delivery.state = kind.state limit 10000
       ) as found
     ) as counted`,
    [endpointId, deliveryStates],
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count])) as Record<DeliveryState, number>
}

const columns = `delivery.id, message_id as "messageId", message.type, state, is_test as "isTest", attempts,
  next_at as "nextAt", delivery.created_at as "createdAt", ended_at as "endedAt", (
    select status from webhooks.attempt where delivery_id = delivery.id order by number desc limit 1
  ) as "lastStatus"`

const from = 'from webhooks.delivery join webhooks.message on message.id = delivery.message_id'
