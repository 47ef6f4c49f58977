import { keep } from '../../kernel/kept.ts'
import type { Translated } from '../../kernel/locale.ts'
import { money, type Money } from '../../kernel/money.ts'
import { query, queryByKey } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIds, tagsOf } from '../profiles/index.ts'

/** What one unit costs now, and what it is struck through against. */
export interface Price {
  price: Money
  /** What it cost before, or costs elsewhere; always more than the price. */
  compareAt?: Money
  /** For whom it is, where it is a price of a group she belongs to; as shoppers read it. */
  group?: Translated
}

export interface PriceQuestion {
  variantIds: readonly string[]
  currency: string
  /** Opens the price lists bound to this market. */
  market?: string | undefined
  /** Opens the price lists bound to groups she belongs to, by hand or by one of her tags. */
  profileId?: string | undefined
}

interface Row {
  key: string
  amount: number
  compareAt: number | null
  group: Translated | null
}

/** The groups that have prices of their own, by the tags that open them: often there are none. */
export const priceGroups = keep({
  name: 'pricing.groups',
  tables: ['pricing.price_group'],
  load: async (read) => {
    const rows = await query<{ tag: string | null }>(read, 'select tag from pricing.price_group')
    return { areAny: rows.length > 0, haveTags: rows.some(({ tag }) => tag !== null) }
  },
})

/**
 * What each variant costs this shopper now; a variant without a price in the currency is absent.
 *
 * One query for any number of variants, and two for who is known where there are groups. The applicable
 * list of highest priority decides; within it the price that began last, so that a scheduled price stands above the
 * lasting one while it runs.
 */
export async function pricesFor(read: Read, question: PriceQuestion): Promise<Map<string, Price>> {
  const { profileId } = question
  const groups = profileId ? await priceGroups(read) : undefined
  const hers = profileId && groups?.areAny ? await personIds(read, profileId) : []
  const tags = profileId && groups?.haveTags ? await tagsOf(read, profileId) : []
  const { variantIds, currency } = question
  const rows = await queryByKey<Row>(
    read,
    `select variant_id as key, amount, compare_at as "compareAt", for_group as "group"
     from pricing.prices_for($1::uuid[], $2, $3, $4, $5::uuid[], $6::text[])`,
    variantIds,
    [currency, read.now, question.market ?? null, hers, tags],
  )
  return new Map(variantIds.flatMap((id) => (rows.get(id) ?? []).map((row) => [id, priceOf(row, currency)] as const)))
}

function priceOf(row: Row, currency: string): Price {
  const price = money(row.amount, currency)
  return {
    price,
    ...(row.compareAt !== null && { compareAt: money(row.compareAt, currency) }),
    ...(row.group && { group: row.group }),
  }
}
