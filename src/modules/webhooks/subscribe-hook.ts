import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { WebhookPorts } from './courier.ts'
import { insertEndpoint } from './create-endpoint.ts'
import { checkAddress } from './endpoint.ts'
import { eventTypes } from './event-types.ts'
import { EventTypeUnknown, HookUnknown } from './refusals.ts'

/** What a program subscribed to: one kind of event, posted to one address. */
export interface Hook {
  readonly id: string
  readonly targetUrl: string
  readonly event: string
  readonly createdAt: Date
}

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
  const [known] = await query<Hook>(tx, `${hooks} and address = $2 and event_types[1] = $3`, [by, targetUrl, event])
  if (known) return known
  checkAddress(ports.courier, targetUrl, 'targetUrl')
  if (!eventTypes.some(({ type }) => type === event)) throw new EventTypeUnknown(event, 'event')
  const input = { address: targetUrl, eventTypes: [event], description: '', by }
  const { id, secret } = await insertEndpoint(tx, ports, { ...input, kind: 'hook' })
  return { id, targetUrl, event, createdAt: tx.now, secret }
}

/** The hooks of one key, newest first; a hundred at most. */
export const listHooks = (read: Parameters<typeof query>[0], by: string): Promise<Hook[]> =>
  query<Hook>(read, `${hooks} order by id desc limit 100`, [by])

/** Ends a subscription of the same key, with what is in line for it. @throws {HookUnknown} */
export async function unsubscribeHook(tx: Tx, { hookId, by }: { hookId: string; by: string }): Promise<void> {
  const gone = await query(
    tx,
    `delete from webhooks.endpoint where id = $1 and created_by = $2 and kind = 'hook' returning id`,
    [hookId, by],
  )
  if (gone.length === 0) throw new HookUnknown()
}

const hooks = `
  select id, address as "targetUrl", event_types[1] as event, created_at as "createdAt" from webhooks.endpoint
  where kind = 'hook' and disabled_at is null and created_by = $1`
