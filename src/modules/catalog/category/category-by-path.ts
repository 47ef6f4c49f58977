import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { deepestLevel } from './category.ts'
import { createCategory } from './save-category.ts'

/**
 * The category at the end of a path of English titles (`['Clothing', 'Shirts']`); what is missing is made. For imports.
 *
 * A path deeper than five levels ends at the fifth. Titles are compared without regard to capitals.
 *
 * @returns undefined for an empty path
 */
export async function categoryByPath(tx: Tx, titles: readonly string[]): Promise<string | undefined> {
  const wanted = titles
    .map((title) => title.trim())
    .filter(Boolean)
    .slice(0, deepestLevel)
  const rows = await query<{ id: string; parentId: string | null; title: string }>(
    tx,
    `select id, parent_id as "parentId", lower(title ->> 'en') as title from catalog.category
     where lower(title ->> 'en') = any($1) order by id`,
    [wanted.map((title) => title.toLowerCase())],
  )
  let parentId: string | undefined
  for (const title of wanted) {
    const found = rows.find((row) => row.title === title.toLowerCase() && row.parentId === (parentId ?? null))
    parentId = found?.id ?? (await createCategory(tx, { title: { en: title }, parentId: parentId ?? null })).id
  }
  return parentId
}
