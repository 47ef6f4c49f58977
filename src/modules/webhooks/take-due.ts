import { later, seconds } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { secretColumns } from './find-endpoint.ts'
import type { SecretSource } from './secret.ts'

/** Longer than a batch takes; a sender that is not heard of for so long is taken for dead. */
const leaseMs = seconds(90)
/** How many are sent side by side to one endpoint that takes them. */
const batchSize = 10

/** A delivery that is due, with all that it takes to send it. */
export interface DueDelivery {
  readonly id: string
  readonly endpointId: string
  readonly address: string
  readonly attempts: number
  readonly message: { readonly id: string; readonly body: string }
  readonly secrets: SecretSource
}

/**
 * The next deliveries for an endpoint, whose only sender the holder is from now on; one at a time while it fails.
 *
 * @returns nothing where another sends, the endpoint is switched off, or nothing is due: the holder is none any more
 */
export async function takeDue(
  tx: Tx,
  { endpointId, holder }: { endpointId: string; holder: string },
): Promise<DueDelivery[]> {
  // Whoever finds the place taken has lines that committed before: the holder's next look comes behind this lock.
  const held = await query(
    tx,
    `insert into webhooks.sender as held (endpoint_id, holder, until)
     select id, $2, $3 from webhooks.endpoint where id = $1
     on conflict (endpoint_id) do update set holder = excluded.holder, until = excluded.until
     where held.holder = $2 or held.until <= $4
     returning endpoint_id`,
    [endpointId, holder, later(tx.now, leaseMs), tx.now],
  )
  if (held.length === 0) return []
  const due = await query<Row>(tx, dueDeliveries, [endpointId, tx.now, batchSize])
  if (due.length === 0) await releaseSender(tx, { endpointId, holder })
  return due.map(({ messageId, body, salt, earlierSalt, earlierUntil, ...delivery }) => ({
    ...delivery,
    endpointId,
    message: { id: messageId, body },
    secrets: { id: endpointId, salt, earlierSalt, earlierUntil },
  }))
}

/** Lets another send; harmless where another does already. */
export async function releaseSender(tx: Tx, { endpointId, holder }: { endpointId: string; holder: string }) {
  await query(tx, 'delete from webhooks.sender where endpoint_id = $1 and holder = $2', [endpointId, holder])
}

interface Row extends Omit<SecretSource, 'id'> {
  readonly id: string
  readonly address: string
  readonly attempts: number
  readonly messageId: string
  readonly body: string
}

const dueDeliveries = `
  select line.id, endpoint.address, line.attempts, message.id as "messageId", message.body, ${secretColumns}
  from webhooks.endpoint
  join webhooks.delivery as line on line.endpoint_id = endpoint.id
  join webhooks.message on message.id = line.message_id
  where endpoint.id = $1 and endpoint.disabled_at is null
    and line.state = 'waiting' and line.next_at <= $2
  order by line.next_at, line.id
  limit (select case when failing_since is null then $3::int else 1 end from webhooks.endpoint where id = $1)`
