import type { Database } from '../kernel/database.ts'
import { reading } from '../kernel/transaction.ts'
import { listEndpoints } from '../modules/webhooks/index.ts'
import { type Finding, good, watch } from './finding.ts'

/** Whether other programs can be reached, as the last tries told; says nothing where nobody is to be told. */
export async function lookAtWebhooks(db: Database): Promise<Finding[]> {
  const made = await db.pool.query<{ there: boolean }>(`select to_regclass('webhooks.endpoint') is not null as there`)
  if (!made.rows[0]!.there) return []
  const endpoints = await reading(db, (read) => listEndpoints(read, { limit: 200 }))
  const wanted = endpoints.filter(({ disabledFor }) => disabledFor === null || disabledFor === 'failing')
  const unheard = wanted.filter(({ failingSince }) => failingSince !== null)
  if (wanted.length === 0) return []
  if (unheard.length === 0) return [good('Webhooks', `${wanted.length} endpoints take what they are told`)]
  const hosts = [...new Set(unheard.map(({ address }) => new URL(address).host))].slice(0, 5).join(', ')
  return [watch('Webhooks', `nothing gets through to ${hosts}`, 'Look under Webhooks in the admin at what comes back.')]
}
