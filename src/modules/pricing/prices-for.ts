import type { Translated } from '../../kernel/locale.ts'
import { money, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
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
  variantId: string
  amount: number
  compareAt: number | null
  group: Translated | null
}

/**
 * What each variant costs this shopper now; a variant without a price in the currency is absent.
 *
 * One query for any number of variants, and one for the tags of who is known. The applicable list of highest priority decides; within it the price that
 * began last, so that a scheduled price stands above the lasting one while it runs.
 */
export async function pricesFor(read: Read, question: PriceQuestion): Promise<Map<string, Price>> {
  const { profileId } = question
  const tags = profileId ? await tagsOf(read, profileId) : []
  const rows = await query<Row>(
    read,
    `select distinct on (price.variant_id) price.variant_id as "variantId", price.amount, price.compare_at as "compareAt", price_group.name as "group"
     from pricing.price join pricing.price_list list on list.code = price.list_code
     left join pricing.price_group on price_group.key = list.group_key
     where price.variant_id = any($1::uuid[]) and price.currency = $2
       and price.starts_at <= $3 and (price.ends_at is null or price.ends_at > $3)
       and (list.market_code is null or list.market_code = $4)
       and (list.group_key is null
         or list.group_key in (select group_key from pricing.group_member where profile_id = $5)
         or price_group.tag = any($6::text[]))
     order by price.variant_id, list.priority desc, list.code, price.starts_at desc`,
    [question.variantIds, question.currency, read.now, question.market ?? null, profileId ?? null, tags],
  )
  return new Map(rows.map((row) => [row.variantId, priceOf(row, question.currency)]))
}

function priceOf(row: Row, currency: string): Price {
  const price = money(row.amount, currency)
  return {
    price,
    ...(row.compareAt !== null && { compareAt: money(row.compareAt, currency) }),
    ...(row.group && { group: row.group }),
  }
}
