import type { Tx } from '../../kernel/transaction.ts'
import { changeProduct } from './change-product.ts'
import { lockProduct } from './find-product.ts'
import type { ProductStatus } from './product.ts'

/** How a product is put in its place: its state, tags that are added or taken off, and where it is sold. */
export interface Sorting {
  status?: ProductStatus | undefined
  addTags?: readonly string[] | undefined
  removeTags?: readonly string[] | undefined
  /** Markets and sales channels (`market:kr`, `channel:agent`) that it is sold in from now on. */
  sellIn?: readonly string[] | undefined
  /** Those that it is kept from. */
  stopSellingIn?: readonly string[] | undefined
}

/**
 * Puts a product in its place. Tags are compared without regard to capitals; one it has stays as it is written.
 * A place that is named in both lists is one it is kept from.
 *
 * @returns whether anything was different
 * @throws {ProductUnknown} when there is none with this id; all else as `changeProduct`
 */
export async function sortProduct(
  tx: Tx,
  {
    productId,
    status,
    addTags = [],
    removeTags = [],
    sellIn = [],
    stopSellingIn = [],
  }: Sorting & {
    productId: string
  },
): Promise<boolean> {
  const before = await lockProduct(tx, productId)
  const notSoldIn = [...before.notSoldIn.filter((place) => !sellIn.includes(place)), ...stopSellingIn]
  const tags = retagged(before.tags, addTags, removeTags)
  const after = await changeProduct(tx, { productId, tags, notSoldIn, ...(status && { status }) })
  return (
    after.status !== before.status ||
    [after.tags, after.notSoldIn].join('\n') !== [before.tags, before.notSoldIn].join('\n')
  )
}

function retagged(tags: readonly string[], added: readonly string[], removed: readonly string[]): string[] {
  const gone = new Set(removed.map(plain))
  const byWord = new Map([...added, ...tags].map((tag) => [plain(tag), tag]))
  return [...new Set([...tags, ...added].map(plain))].filter((word) => !gone.has(word)).map((word) => byWord.get(word)!)
}

const plain = (tag: string): string => tag.trim().toLowerCase()
