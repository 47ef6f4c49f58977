import { randomUUID } from 'node:crypto'
import { hours, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { WebhookPorts } from './courier.ts'
import { lockEndpoint } from './find-endpoint.ts'
import { overlapHours, secretOf } from './secret.ts'

/**
 * Gives an endpoint a new secret. For 24 hours messages are signed with both; then the one before is worth nothing.
 *
 * Repeating it makes yet another, and the one before the last no longer signs.
 *
 * @returns the new secret, told this once, and until when the earlier one signs
 * @throws {EndpointUnknown}
 */
export async function rotateSecret(
  tx: Tx,
  { secret }: WebhookPorts,
  endpointId: string,
): Promise<{ secret: string; earlierUntil: Date }> {
  const { id, salt: earlierSalt } = await lockEndpoint(tx, endpointId)
  const salt = randomUUID()
  const earlierUntil = later(tx.now, hours(overlapHours))
  await query(tx, 'update webhooks.endpoint set salt = $2, earlier_salt = $3, earlier_until = $4 where id = $1', [
    ...[endpointId, salt, earlierSalt],
    earlierUntil,
  ])
  return { secret: secretOf(secret(), { id, salt }), earlierUntil }
}
