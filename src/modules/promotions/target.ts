import { z } from 'zod'
import type { Group } from './group.ts'

const ids = z.array(z.uuid()).max(1_000).optional()

export const targetSchema = z
  .object({
    variantIds: ids,
    productIds: ids,
    collectionIds: ids,
    tags: z.array(z.string().trim().min(1).max(60)).max(100).optional(),
  })
  .describe('Items of any of these; everything when nothing is named')
  .meta({ id: 'PromotionTarget' })

/** Which items a promotion is about: those of any of the things named; all items when nothing is named. */
export type Target = z.infer<typeof targetSchema>

export const isEverything = (target: Target | undefined): boolean =>
  !target || [target.variantIds, target.productIds, target.collectionIds, target.tags].every((list) => !list?.length)

/** The groups that the target names, in their order. */
export function matching(target: Target | undefined, groups: readonly Group[]): Group[] {
  if (!target || isEverything(target)) return [...groups]
  const variants = new Set(target.variantIds)
  const products = new Set(target.productIds)
  const collections = new Set(target.collectionIds)
  const tags = new Set(target.tags?.map(lower))
  return groups.filter(
    (group) =>
      variants.has(group.variantId) ||
      products.has(group.productId) ||
      (collections.size > 0 && group.collectionIds.some((id) => collections.has(id))) ||
      (tags.size > 0 && group.tags.some((tag) => tags.has(lower(tag)))),
  )
}

const lower = (tag: string): string => tag.toLowerCase()
