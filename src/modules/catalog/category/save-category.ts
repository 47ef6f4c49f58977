import { isDeepStrictEqual } from 'node:util'
import { translated, type Translated } from '../../../kernel/locale.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { categoryChanged } from '../events.ts'
import { claimHandle, freeHandle, handleFrom } from '../handle.ts'
import { refreshProducts } from '../refresh-products.ts'
import { CategoryInsideItself, CategoryInUse, CategoryTooDeep, CategoryUnknown, checked } from '../refusals.ts'
import { keepFacetLabels } from '../search/facet-labels.ts'
import { sanitisedHtml } from '../sanitised-html.ts'
import {
  type Category,
  type CategoryPatch,
  categoryPatchSchema,
  deepestLevel,
  type NewCategory,
  newCategorySchema,
} from './category.ts'
import { findCategory } from './find-category.ts'
import { lockTree } from './lock-tree.ts'

type CheckedPatch = ReturnType<typeof categoryPatchSchema.parse>

/**
 * Adds a category to the tree.
 *
 * @throws {CatalogInputInvalid} naming the first field that does not fit
 * @throws {CategoryUnknown} when there is no such parent
 * @throws {CategoryTooDeep} below the fifth level
 * @throws {HandleTaken} when the handle asked for is another category's
 */
export async function createCategory(tx: Tx, category: NewCategory): Promise<Category> {
  const patch = checked(newCategorySchema, category)
  await lockTree(tx)
  const blank: Category = {
    id: tx.newId(),
    handle: handleFrom(patch.handle ?? '') || (await freeHandle(tx, 'category', translated(patch.title, 'en'))),
    title: patch.title,
    description: {},
    seo: {},
    parentId: null,
    path: [],
    position: 0,
    attributes: [],
    reviewQuestions: [],
  }
  return save(tx, undefined, await planned(tx, blank, patch))
}

/**
 * Changes a category, or moves it with all below it; what the patch leaves out stays.
 *
 * @throws {CategoryUnknown} when there is none with this id, or no such parent
 * @throws {CategoryInsideItself} when it would move below itself; all else as `createCategory`
 */
export async function changeCategory(
  tx: Tx,
  { categoryId, ...change }: CategoryPatch & { categoryId: string },
): Promise<Category> {
  const patch = checked(categoryPatchSchema, change)
  await lockTree(tx)
  const before = await findCategory(tx, categoryId)
  if (!before) throw new CategoryUnknown('categoryId')
  const handle = handleFrom(patch.handle ?? '') || before.handle
  return save(tx, before, await planned(tx, { ...before, handle }, patch))
}

/**
 * Removes an empty category. @throws {CategoryUnknown} when there is none with this id
 * @throws {CategoryInUse} while products or categories are in it
 */
export async function removeCategory(tx: Tx, categoryId: string): Promise<void> {
  await lockTree(tx)
  const rows = await query<{ products: number; categories: number }>(
    tx,
    `select (select count(*) from catalog.product where category_id = category.id) as products,
       (select count(*) from catalog.category as below where below.parent_id = category.id) as categories
     from catalog.category where id = $1`,
    [categoryId],
  )
  const use = rows[0]
  if (!use) throw new CategoryUnknown('categoryId')
  if (use.products > 0 || use.categories > 0) throw new CategoryInUse(use)
  await query(tx, 'delete from catalog.category where id = $1', [categoryId])
  await query(tx, 'delete from catalog.handle where target_id = $1', [categoryId])
  await tx.publish(categoryChanged({ categoryId }))
}

async function planned(tx: Tx, before: Category, patch: CheckedPatch): Promise<Category> {
  const parentId = patch.parentId === undefined ? before.parentId : patch.parentId
  const parent = parentId === null ? undefined : await findCategory(tx, parentId)
  if (parentId !== null && !parent) throw new CategoryUnknown('parentId')
  if (parent?.path.includes(before.id)) throw new CategoryInsideItself()
  const path = [...(parent?.path ?? []), before.id]
  if (path.length + (await levelsBelow(tx, before)) > deepestLevel) throw new CategoryTooDeep(deepestLevel)
  return {
    ...before,
    title: patch.title ?? before.title,
    description: patch.description ? sanitised(patch.description) : before.description,
    seo: patch.seo ?? before.seo,
    parentId,
    path,
    position: patch.position ?? before.position,
    attributes: patch.attributes ?? before.attributes,
    reviewQuestions: patch.reviewQuestions ?? before.reviewQuestions,
  }
}

const sanitised = (description: Translated): Translated =>
  Object.fromEntries(Object.entries(description).map(([locale, html]) => [locale, sanitisedHtml(html)]))

async function levelsBelow(tx: Tx, { id, path }: Category): Promise<number> {
  if (path.length === 0) return 0
  const rows = await query<{ deepest: number }>(
    tx,
    'select max(cardinality(path)) as deepest from catalog.category where path @> array[$1::uuid]',
    [id],
  )
  return rows[0]!.deepest - path.length
}

async function save(tx: Tx, before: Category | undefined, next: Category): Promise<Category> {
  if (before && isDeepStrictEqual(before, next)) return before
  if (before?.handle !== next.handle) {
    await claimHandle(tx, { kind: 'category', handle: next.handle, targetId: next.id })
  }
  await query(
    tx,
    `insert into catalog.category (id, handle, parent_id, path, position, title, description, seo, attributes,
       review_questions, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
     on conflict (id) do update set handle = excluded.handle, parent_id = excluded.parent_id, path = excluded.path,
       position = excluded.position, title = excluded.title, description = excluded.description, seo = excluded.seo,
       attributes = excluded.attributes, review_questions = excluded.review_questions,
       changed_at = excluded.changed_at`,
    [
      ...[next.id, next.handle, next.parentId, next.path, next.position, JSON.stringify(next.title)],
      ...[JSON.stringify(next.description), JSON.stringify(next.seo), JSON.stringify(next.attributes)],
      ...[JSON.stringify(next.reviewQuestions), tx.now],
    ],
  )
  await keepFacetLabels(tx, [{ options: [], categories: [next] }])
  if (before && !isDeepStrictEqual([before.path, before.title], [next.path, next.title]))
    await carryAlong(tx, before, next)
  await tx.publish(categoryChanged({ categoryId: next.id }))
  return next
}

/** What stands below moves with it, and its products are found under their new place and name. */
async function carryAlong(tx: Tx, before: Category, next: Category): Promise<void> {
  await query(
    tx,
    `update catalog.category set path = $2::uuid[] || path[$3 + 1:], changed_at = $4
     where path @> array[$1::uuid] and id <> $1`,
    [next.id, next.path, before.path.length, tx.now],
  )
  const products = await query<{ id: string }>(
    tx,
    `select product.id from catalog.category join catalog.product on product.category_id = category.id
     where path @> array[$1::uuid]`,
    [next.id],
  )
  await refreshProducts(
    tx,
    products.map(({ id }) => id),
  )
}
