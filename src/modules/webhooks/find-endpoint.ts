import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Endpoint } from './endpoint.ts'
import { EndpointUnknown } from './refusals.ts'
import type { SecretSource } from './secret.ts'

/** Endpoints and hooks, newest first; there are a hundred at most that are switched on. */
export const listEndpoints = (
  read: Read,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Endpoint[]> =>
  query<Endpoint>(
    read,
    `select ${columns} from webhooks.endpoint where $1::uuid is null or id < $1 order by id desc limit $2`,
    [after ?? null, limit],
  )

/** @throws {EndpointUnknown} */
export const getEndpoint = (read: Read, endpointId: string): Promise<Endpoint> =>
  one<Endpoint>(read, `select ${columns} from webhooks.endpoint where id = $1`, endpointId)

/** … and nobody else changes it before this transaction ends. @throws {EndpointUnknown} */
export const lockEndpoint = (tx: Tx, endpointId: string): Promise<Endpoint & SecretSource> =>
  one(tx, `select ${columns}, ${secretColumns} from webhooks.endpoint where id = $1 for update`, endpointId)

async function one<Row>(read: Read, text: string, endpointId: string): Promise<Row> {
  const [found] = await query<Row>(read, text, [endpointId])
  if (!found) throw new EndpointUnknown()
  return found
}

const columns = `id, kind, address, description, event_types as "eventTypes", created_at as "createdAt",
  created_by as "createdBy", disabled_at as "disabledAt", disabled_for as "disabledFor",
  failing_since as "failingSince", earlier_until as "earlierUntil"`

/** What secrets are derived from, for a statement that reads endpoints. */
export const secretColumns = `endpoint.salt, endpoint.earlier_salt as "earlierSalt", endpoint.earlier_until as "earlierUntil"`
