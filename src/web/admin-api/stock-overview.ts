import type { Read } from '../../kernel/transaction.ts'
import { variantsForStaff } from '../../modules/catalog/index.ts'
import { listStock, listStockCards, type StockedVariant, type StockState } from '../../modules/inventory/index.ts'

export interface OverviewQuestion {
  search?: string | undefined
  state?: StockState | undefined
  lowBelow: number
  locale: string
  cursor?: string | undefined
  limit: number
}

/** A variant by its names, with what is on the shelf of it. */
export type OverviewRow = Omit<StockedVariant, 'policy'> & {
  productId: string
  productTitle: string
  variantTitle: string
  sku?: string
  picture?: { url: string; alt: string }
  isOnSale: boolean
  tracked: boolean
  policy: StockedVariant['policy']
}

/** One page of the stock over all products; four queries however many rows. */
export async function stockOverview(
  read: Read,
  question: OverviewQuestion,
): Promise<{ items: OverviewRow[]; next?: string }> {
  const { variantIds, next } = await listStockCards(read, question)
  const names = await variantsForStaff(read, variantIds, question.locale)
  const { stock } = await listStock(read, { variantIds, limit: variantIds.length })
  const counted = new Map(stock.map((one) => [one.variantId, one]))
  const items = variantIds.flatMap((variantId): OverviewRow[] => {
    const named = names.get(variantId)
    if (!named) return []
    const level = counted.get(variantId)
    if (!isStill(question, level)) return []
    return [
      {
        ...(level ?? { ...uncounted, variantId }),
        productId: named.productId,
        productTitle: named.productTitle,
        variantTitle: named.variantTitle,
        ...(named.sku === undefined ? {} : { sku: named.sku }),
        ...(named.image ? { picture: named.image } : {}),
        isOnSale: named.status === 'active',
        tracked: level !== undefined,
      },
    ]
  })
  return next === undefined ? { items } : { items, next }
}

const uncounted = {
  policy: 'continue',
  onHand: 0,
  available: 0,
  held: 0,
  owed: 0,
  locations: [],
} as const satisfies Partial<StockedVariant>

/** What came in or was sold since the cards were counted is not shown where it no longer belongs. */
function isStill({ state, lowBelow }: OverviewQuestion, level: StockedVariant | undefined): boolean {
  if (state === 'untracked') return level === undefined
  if (state === 'sold-out') return level !== undefined && level.onHand <= 0
  if (state === 'low') return level !== undefined && level.onHand > 0 && level.onHand < lowBelow
  return true
}
