import { randomUUID } from 'node:crypto'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { WebhookPorts } from './courier.ts'
import { checkEndpoint, type EndpointInput, type EndpointKind } from './endpoint.ts'
import { claimRoom } from './room.ts'
import { secretOf } from './secret.ts'

/** An endpoint as it was just made; its secret is told this once. */
export interface MadeEndpoint {
  readonly id: string
  readonly secret: string
}

/**
 * Has events sent to an address from now on.
 *
 * Repeating it makes another endpoint.
 *
 * @throws {AddressNotAllowed} where it is not a public address with https
 * @throws {EventTypeUnknown} naming the pattern that takes in nothing
 * @throws {TooManyEndpoints} above a hundred
 */
export async function createEndpoint(
  tx: Tx,
  ports: WebhookPorts,
  input: EndpointInput & { by: string },
): Promise<MadeEndpoint> {
  checkEndpoint(ports.courier, input)
  return insertEndpoint(tx, ports, { ...input, kind: 'endpoint' })
}

/** … of either kind, once it was checked. @throws {TooManyEndpoints} */
export async function insertEndpoint(
  tx: Tx,
  ports: WebhookPorts,
  input: EndpointInput & { kind: EndpointKind; by: string },
): Promise<MadeEndpoint> {
  await claimRoom(tx)
  const [id, salt] = [tx.newId(), randomUUID()]
  await query(
    tx,
    `insert into webhooks.endpoint (id, kind, address, description, event_types, salt, follows_from, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
    [id, input.kind, input.address, input.description, [...new Set(input.eventTypes)], salt, tx.now, input.by],
  )
  return { id, secret: secretOf(ports.secret(), { id, salt }) }
}
