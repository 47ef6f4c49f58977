import { days, later } from '../../kernel/clock.ts'
import type { LoggedEvent } from '../../kernel/event.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { takesIn } from './event-types.ts'
import { rouse } from './jobs.ts'
import { messageOf } from './message.ts'
import { subscriptions } from './subscriptions.ts'

/** How long deliveries are kept, and how far back a replay goes. */
export const keptDays = 30

/**
 * Puts an event in line for every endpoint that wants it: one delivery per endpoint and event, however often it is read.
 *
 * Events older than deliveries are kept are passed over, so that a consumer sent back to its start repeats nothing.
 */
export async function makeDeliveries(tx: Tx, event: LoggedEvent<Record<string, unknown>>): Promise<void> {
  if (event.at < later(tx.now, -days(keptDays))) return
  const wanting = (await subscriptions(tx)).filter(
    ({ eventTypes, followsFrom }) =>
      event.at >= followsFrom && eventTypes.some((pattern) => takesIn(pattern, event.type)),
  )
  if (wanting.length === 0) return
  await putInLine(
    tx,
    event,
    wanting.map(({ id }) => id),
  )
}

/**
 * Makes the deliveries of one event that are missing.
 *
 * @param again also begins those again that were delivered or failed
 * @returns how many are in line by this
 */
export async function putInLine(
  tx: Tx,
  event: LoggedEvent<Record<string, unknown>>,
  endpointIds: readonly string[],
  { again = false } = {},
): Promise<number> {
  const message = await messageOf(tx, event)
  if (!message) return 0
  const { id, type, body } = message
  const inLine = await query<{ endpointId: string }>(tx, insertDeliveries, [
    ...[id, type, body, tx.now, endpointIds, endpointIds.map(() => tx.newId())],
    again,
  ])
  for (const { endpointId } of inLine) await rouse(tx, endpointId)
  return inLine.length
}

const insertDeliveries = `
  with said as (
    insert into webhooks.message (id, type, body, created_at) values ($1, $2, $3, $4) on conflict (id) do nothing
  )
  insert into webhooks.delivery as known (id, endpoint_id, message_id, next_at, created_at)
  select delivery_id, endpoint_id, $1, $4::timestamptz, $4::timestamptz
  from unnest($5::uuid[], $6::uuid[]) as wanted (endpoint_id, delivery_id)
  where exists (select from webhooks.endpoint where endpoint.id = wanted.endpoint_id)
  on conflict (endpoint_id, message_id) do update
    set state = 'waiting', tries = 0, next_at = excluded.next_at, ended_at = null
    where $7::boolean and known.state <> 'waiting'
  returning endpoint_id as "endpointId"`
