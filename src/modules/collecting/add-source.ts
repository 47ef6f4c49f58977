import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { makeWriteKey } from './make-write-key.ts'
import { TooManySources } from './refusals.ts'
import { mostSources, originsFrom, type SourceInput } from './source.ts'

/**
 * Lets a site or a program of the brand send events from now on.
 *
 * @returns its id, and its first key, which is shown this once
 * @throws {OriginInvalid} naming the site that is none
 * @throws {TooManySources} when the shop has {@link mostSources}
 */
export async function addSource(tx: Tx, input: SourceInput, by: string): Promise<{ id: string; key: string }> {
  const origins = originsFrom(input.origins)
  const [{ count }] = (await query<{ count: number }>(tx, 'select count(*)::int as count from collecting.source')) as [
    { count: number },
  ]
  if (count >= mostSources) throw new TooManySources(mostSources)

  const id = tx.newId()
  await query(
    tx,
    `insert into collecting.source (id, name, channel, origins, created_at, created_by) values ($1, $2, $3, $4, $5, $6)`,
    [id, input.name, input.channel, origins, tx.now, by],
  )
  const { key } = await makeWriteKey(tx, id, by)
  return { id, key }
}
