import type { Tx } from '../../kernel/transaction.ts'
import { changeProduct } from './change-product.ts'
import { lockProduct } from './find-product.ts'
import type { ProductStatus } from './product.ts'

/** How a product is put in its place: its state, and tags that are added or taken off. */
export interface Sorting {
  status?: ProductStatus | undefined
  addTags?: readonly string[] | undefined
  removeTags?: readonly string[] | undefined
}

/**
 * Puts a product in its place. Tags are compared without regard to capitals; one it has stays as it is written.
 *
 * @returns whether anything was different
 * @throws {ProductUnknown} when there is none with this id; all else as `changeProduct`
 */
export async function sortProduct(
  tx: Tx,
  { productId, status, addTags = [], removeTags = [] }: Sorting & { productId: string },
): Promise<boolean> {
  const before = await lockProduct(tx, productId)
  const tags = retagged(before.tags, addTags, removeTags)
  const after = await changeProduct(tx, { productId, tags, ...(status && { status }) })
  return after.status !== before.status || after.tags.join('\n') !== before.tags.join('\n')
}

function retagged(tags: readonly string[], added: readonly string[], removed: readonly string[]): string[] {
  const gone = new Set(removed.map(plain))
  const byWord = new Map([...added, ...tags].map((tag) => [plain(tag), tag]))
  return [...new Set([...tags, ...added].map(plain))].filter((word) => !gone.has(word)).map((word) => byWord.get(word)!)
}

const plain = (tag: string): string => tag.trim().toLowerCase()
