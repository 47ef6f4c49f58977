import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { collectionChanged } from '../events.ts'
import { CollectionUnknown } from '../refusals.ts'

/**
 * Puts collections into this order; those that are not named come after them, in the order they had. Repeating is
 * harmless.
 *
 * @throws {CollectionUnknown} when there is none with one of these ids
 */
export async function arrangeCollections(tx: Tx, collectionIds: readonly string[]): Promise<void> {
  const present = await query<{ id: string }>(tx, 'select id from catalog.collection order by position, id for update')
  const known = new Set(present.map(({ id }) => id))
  if (collectionIds.some((id) => !known.has(id))) throw new CollectionUnknown()
  const ordered = [...new Set([...collectionIds, ...known])]
  const moved = await query<{ id: string }>(
    tx,
    `update catalog.collection set position = place - 1, changed_at = $2
     from unnest($1::uuid[]) with ordinality as wished (id, place)
     where collection.id = wished.id and position <> place - 1 returning collection.id`,
    [ordered, tx.now],
  )
  for (const { id } of moved) await tx.publish(collectionChanged({ collectionId: id }))
}
