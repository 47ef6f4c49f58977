import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** `low` is what is nearly gone and not gone yet. */
export const stockStates = ['sold-out', 'low', 'untracked'] as const
export type StockState = (typeof stockStates)[number]

export interface StockCardQuestion {
  /** Parts of title, variant, SKU or barcode, in this order. */
  search?: string | undefined
  /** All when left out. */
  state?: StockState | undefined
  /** What counts as low: fewer on hand than this. */
  lowBelow: number
  /** `next` of the page before. */
  cursor?: string | undefined
  /** 1 to 1,000. */
  limit: number
}

/**
 * The variants that staff look for, by title, page by page.
 *
 * What was sold in the last seconds may not be counted in yet; `listStock` of the answer is exact.
 */
export async function listStockCards(
  read: Read,
  question: StockCardQuestion,
): Promise<{ variantIds: string[]; next?: string }> {
  const limit = Math.min(Math.max(question.limit, 1), 1_000)
  const words = question.search?.toLowerCase().split(/\s+/).filter(Boolean) ?? []
  const pattern = words.map((word) => word.replaceAll(/[\\%_]/g, '\\$&')).join('%')
  const rows = await query<{ variantId: string; place: string }>(read, selectCards(question.state, pattern !== ''), [
    question.cursor ?? '',
    limit + 1,
    ...(question.state === 'low' ? [question.lowBelow] : []),
    ...(pattern ? [`%${pattern}%`] : []),
  ])
  const page = rows.slice(0, limit)
  const variantIds = page.map(({ variantId }) => variantId)
  return rows.length > limit ? { variantIds, next: page.at(-1)!.place } : { variantIds }
}

const conditions: Record<StockState, string> = {
  'sold-out': 'and tracked and on_hand <= 0',
  low: 'and tracked and on_hand > 0 and on_hand < $3',
  untracked: 'and not tracked',
}

const selectCards = (state: StockState | undefined, isSearch: boolean): string => `
  select variant_id as "variantId", place from inventory.stock_card
  where place > $1 ${state ? conditions[state] : ''}
    ${isSearch ? `and found_by like $${state === 'low' ? 4 : 3}` : ''}
  order by place limit $2`

/** More than this are not counted. */
export const mostCardsCounted = 10_000

/** How many variants are sold out and how many run low, up to 10,000 of each; one query. */
export async function countStockCards(
  read: Read,
  { lowBelow }: { lowBelow: number },
): Promise<{ soldOut: number; low: number }> {
  const [row] = await query<{ soldOut: number; low: number }>(
    read,
    `select
       (select count(*)::int from (
         select from inventory.stock_card where tracked and on_hand <= 0 limit ${mostCardsCounted}) n) as "soldOut",
       (select count(*)::int from (
         select from inventory.stock_card where tracked and on_hand > 0 and on_hand < $1
         limit ${mostCardsCounted}) n) as low`,
    [lowBelow],
  )
  return row!
}
