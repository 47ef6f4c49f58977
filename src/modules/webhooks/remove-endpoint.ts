import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { EndpointUnknown } from './refusals.ts'

/** Lets an endpoint or hook go, with everything in line for it and all that is known of it. @throws {EndpointUnknown} */
export async function removeEndpoint(tx: Tx, endpointId: string): Promise<void> {
  const gone = await query(tx, 'delete from webhooks.endpoint where id = $1 returning id', [endpointId])
  if (gone.length === 0) throw new EndpointUnknown()
}
