import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { WebhookPorts } from './courier.ts'
import { insertEndpoint } from './create-endpoint.ts'
import { checkAddress } from './endpoint.ts'
import { eventTypes } from './event-types.ts'
import { type Hook, hooksOf } from './list-hooks.ts'
import { EventTypeUnknown } from './refusals.ts'

/**
 * Subscribes a program to one kind of event (a REST hook, as Zapier uses them).
 *
 * The same address and event again, by the same key, is the hook that is there, without its secret.
 *
 * @throws {AddressNotAllowed} {EventTypeUnknown} {TooManyEndpoints}
 */
export async function subscribeHook(
  tx: Tx,
  ports: WebhookPorts,
  { targetUrl, event, by }: { targetUrl: string; event: string; by: string },
): Promise<Hook & { secret?: string }> {
  await query(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`webhook hook ${by} ${event} ${targetUrl}`])
  const [known] = await query<Hook>(tx, `${hooksOf} and address = $2 and event_types[1] = $3`, [by, targetUrl, event])
  if (known) return known
  checkAddress(ports.courier, targetUrl, 'targetUrl')
  if (!eventTypes.some(({ type }) => type === event)) throw new EventTypeUnknown(event, 'event')
  const input = { address: targetUrl, eventTypes: [event], description: '', by }
  const { id, secret } = await insertEndpoint(tx, ports, { ...input, kind: 'hook' })
  return { id, targetUrl, event, createdAt: tx.now, secret }
}
