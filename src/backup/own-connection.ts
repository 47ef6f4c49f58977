import pg from 'pg'
import type { Database } from '../kernel/database.ts'

/**
 * A connection beside the pool, for a whole backup or restore.
 *
 * NOTE: COPY holds its connection over many round trips; on the pool's, whose statements are sent without waiting for
 * the answers before them, `pg` refuses it.
 */
export async function ownConnection({ pool }: Database): Promise<pg.Client> {
  const client = new pg.Client({ ...pool.options, pipeline: false })
  // A connection that breaks fails the statement under way, which says so.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
