import type { Tx } from '../../kernel/transaction.ts'
import { getProduct, type Sorting, sortProduct } from '../catalog/index.ts'
import { checkPlaces } from './check-places.ts'

/**
 * Puts a product in its place as `sortProduct` does, and sees to it that a market is left in which it is sold.
 *
 * @returns whether anything was different
 * @throws {PlaceUnknown}, {SoldNowhere}; all else as `sortProduct`
 */
export async function sellProduct(tx: Tx, sorting: Sorting & { productId: string }): Promise<boolean> {
  const isDifferent = await sortProduct(tx, sorting)
  if (!sorting.stopSellingIn?.length) return isDifferent
  const { notSoldIn } = await getProduct(tx, sorting.productId)
  await checkPlaces(tx, notSoldIn)
  return isDifferent
}
