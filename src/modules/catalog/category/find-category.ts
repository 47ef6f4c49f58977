import { translated } from '../../../kernel/locale.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { handleFrom } from '../handle.ts'
import type { Crumb } from '../product-page.ts'
import { snippetOf } from '../sanitised-html.ts'
import type { Category } from './category.ts'

const columns = `
  category.id, category.handle, category.title, category.description, category.seo,
  category.parent_id as "parentId", category.path, category.position, category.attributes,
  category.review_questions as "reviewQuestions"`

export async function findCategory(read: Read, categoryId: string): Promise<Category | undefined> {
  const rows = await query<Category>(read, `select ${columns} from catalog.category where id = $1`, [categoryId])
  return rows[0]
}

/** All categories, each after its parent, siblings in the merchant's order; at most 2,000. */
export async function listCategories(read: Read): Promise<Category[]> {
  return query<Category>(
    read,
    `select ${columns} from catalog.category
     order by array(select (above.position, above.id) from unnest(category.path) with ordinality as step (id, level)
       join catalog.category as above on above.id = step.id order by level) limit 2000`,
  )
}

/** A category's page in one language; its products come from `searchProducts`. */
export interface CategoryPage {
  readonly id: string
  readonly handle: string
  readonly title: string
  readonly descriptionHtml: string
  /** From the widest category down to this one. */
  readonly breadcrumbs: readonly Crumb[]
  readonly children: readonly Crumb[]
  readonly seo: { readonly title: string; readonly description: string }
}

/** The category at this handle, or where it has moved to; undefined when there is none. */
export async function findCategoryByHandle(
  read: Read,
  { handle, locale }: { handle: string; locale: string },
): Promise<{ category: CategoryPage } | { redirectTo: string } | undefined> {
  const rows = await query<Category>(
    read,
    `select ${columns} from catalog.handle join catalog.category on category.id = handle.target_id
     where handle.kind = 'category' and handle.handle = any($1) order by handle.handle = $2 desc limit 1`,
    [[handle, handleFrom(handle)], handle],
  )
  const found = rows[0]
  if (!found) return undefined
  if (found.handle !== handle) return { redirectTo: found.handle }
  return { category: await page(read, found, locale) }
}

async function page(read: Read, category: Category, locale: string): Promise<CategoryPage> {
  const around = await query<Category>(
    read,
    `select ${columns} from catalog.category where id = any($1::uuid[]) or parent_id = $2
     order by cardinality(path), position, id`,
    [category.path, category.id],
  )
  const crumb = ({ id, handle, title }: Category): Crumb => ({
    ...{ kind: 'category', id, handle },
    title: translated(title, locale),
  })
  const title = translated(category.title, locale)
  const descriptionHtml = translated(category.description, locale)
  return {
    ...{ id: category.id, handle: category.handle, title, descriptionHtml },
    breadcrumbs: around.filter(({ parentId }) => parentId !== category.id).map(crumb),
    children: around.filter(({ parentId }) => parentId === category.id).map(crumb),
    seo: {
      title: translated(category.seo.title ?? {}, locale) || title,
      description: translated(category.seo.description ?? {}, locale) || snippetOf(descriptionHtml, 160),
    },
  }
}
