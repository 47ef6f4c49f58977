import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { AttributeDefinition } from '../attribute.ts'
import { CategoryUnknown } from '../refusals.ts'

/** What may be told of any product, whatever its category. */
export const everywhere: readonly AttributeDefinition[] = [
  { key: 'material', kind: 'material', label: { en: 'Material', ko: '소재' }, required: false },
  { key: 'care', kind: 'care', label: { en: 'Care', ko: '관리 방법' }, required: false },
  { key: 'size-table', kind: 'size-table', label: { en: 'Sizes', ko: '사이즈' }, required: false },
  { key: 'shade', kind: 'shade', label: { en: 'Shade', ko: '색상' }, required: false },
  { key: 'how-to', kind: 'how-to', label: { en: 'How to use', ko: '사용 방법' }, required: false },
]

/**
 * The attributes of a category's products: those of every product, of the categories above it, and its own, where a
 * nearer definition of a key replaces a farther one.
 *
 * @throws {CategoryUnknown} when there is no such category
 */
export async function definitionsFor(read: Read, categoryId: string | null): Promise<AttributeDefinition[]> {
  if (categoryId === null) return [...everywhere]
  const own = (await definitionsByCategory(read, [categoryId])).get(categoryId)
  if (!own) throw new CategoryUnknown()
  return own
}

/** The same for many categories in one query; unknown ones are absent. */
export async function definitionsByCategory(
  read: Read,
  categoryIds: readonly string[],
): Promise<Map<string, AttributeDefinition[]>> {
  if (categoryIds.length === 0) return new Map()
  const rows = await query<{ id: string; chain: AttributeDefinition[][] }>(
    read,
    `select category.id, jsonb_agg(above.attributes order by cardinality(above.path)) as chain
     from catalog.category join catalog.category as above on above.id = any(category.path)
     where category.id = any($1::uuid[]) group by category.id`,
    [categoryIds],
  )
  return new Map(rows.map(({ id, chain }) => [id, nearestWins(chain)]))
}

/** One definition a key, the nearest. */
function nearestWins(chain: readonly AttributeDefinition[][]): AttributeDefinition[] {
  const byKey = new Map([...everywhere, ...chain.flat()].map((definition) => [definition.key, definition]))
  return [...byKey.values()]
}
