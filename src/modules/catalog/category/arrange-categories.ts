import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { categoryChanged } from '../events.ts'
import { CategoryUnknown } from '../refusals.ts'
import { lockTree } from './lock-tree.ts'

/**
 * Puts the categories below one parent into this order; siblings that are not named come after them, in the order they
 * had. Repeating is harmless.
 *
 * @param order `parentId` null for the widest categories
 * @throws {CategoryUnknown} when one of them is not below this parent
 */
export async function arrangeCategories(
  tx: Tx,
  { parentId, categoryIds }: { parentId: string | null; categoryIds: readonly string[] },
): Promise<void> {
  await lockTree(tx)
  const siblings = await query<{ id: string }>(
    tx,
    'select id from catalog.category where parent_id is not distinct from $1::uuid order by position, id',
    [parentId],
  )
  const known = new Set(siblings.map(({ id }) => id))
  const unknown = categoryIds.findIndex((id) => !known.has(id))
  if (unknown >= 0) throw new CategoryUnknown(`categoryIds.${unknown}`)
  const ordered = [...new Set([...categoryIds, ...known])]
  const moved = await query<{ id: string }>(
    tx,
    `update catalog.category set position = place - 1, changed_at = $2
     from unnest($1::uuid[]) with ordinality as wished (id, place)
     where category.id = wished.id and position <> place - 1 returning category.id`,
    [ordered, tx.now],
  )
  for (const { id } of moved) await tx.publish(categoryChanged({ categoryId: id }))
}
