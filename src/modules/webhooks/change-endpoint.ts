import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { WebhookPorts } from './courier.ts'
import { checkEndpoint, type EndpointInput } from './endpoint.ts'
import { lockEndpoint } from './find-endpoint.ts'
import { EndpointUnknown } from './refusals.ts'

/**
 * Has an endpoint's events sent elsewhere, or others; what is in line already goes to the new address.
 *
 * @throws {EndpointUnknown} also for a hook, which only its program changes
 * @throws {AddressNotAllowed} {EventTypeUnknown}
 */
export async function changeEndpoint(
  tx: Tx,
  { courier }: WebhookPorts,
  { endpointId, ...input }: EndpointInput & { endpointId: string },
): Promise<void> {
  const endpoint = await lockEndpoint(tx, endpointId)
  if (endpoint.kind === 'hook') throw new EndpointUnknown()
  checkEndpoint(courier, input)
  await query(tx, 'update webhooks.endpoint set address = $2, description = $3, event_types = $4 where id = $1', [
    endpointId,
    input.address,
    input.description,
    [...new Set(input.eventTypes)],
  ])
}
