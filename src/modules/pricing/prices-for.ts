import { keep } from '../../kernel/kept.ts'
import type { Translated } from '../../kernel/locale.ts'
import { money, type Money } from '../../kernel/money.ts'
import { query, queryByKey } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { tagsOf } from '../profiles/index.ts'

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

/** The tags that open a group's prices: often none. */
const groupTags = keep({
  name: 'pricing.group-tags',
  tables: ['pricing.price_group'],
  load: async (read) => {
    const rows = await query<{ tag: string }>(read, 'select tag from pricing.price_group where tag is not null')
    return rows.map(({ tag }) => tag)
  },
})

/**
 * What each variant costs this shopper now; a variant without a price in the currency is absent.
 *
 * One query for any number of variants, and one for the tags of who is known where groups go by tags. The applicable
 * list of highest priority decides; within it the price that began last, so that a scheduled price stands above the
 * lasting one while it runs.
 */
export async function pricesFor(read: Read, question: PriceQuestion): Promise<Map<string, Price>> {
  const { profileId } = question
  const tags = profileId && (await groupTags(read)).length > 0 ? await tagsOf(read, profileId) : []
  const { variantIds, currency } = question
  const rows = await queryByKey<Row>(
    read,
    `select variant_id as key, amount, compare_at as "compareAt", for_group as "group"
     from pricing.prices_for($1::uuid[], $2, $3, $4, $5, $6::text[])`,
    variantIds,
    [currency, read.now, question.market ?? null, profileId ?? null, tags],
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
