import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** The list everybody sees unless one of higher priority applies to her. */
export const standardList = 'standard'

export const priceListSchema = z
  .object({
    code: z.string().regex(/^[a-z0-9-]{1,32}$/, 'Use up to 32 small letters, digits and hyphens'),
    name: z.string().trim().min(1).max(80),
    priority: z.int().min(-1_000).max(1_000).describe('Of the lists that apply, the highest decides; standard has 0'),
    market: z.string().optional().describe('Applies in this market only'),
    group: z.string().trim().min(1).max(64).optional().describe('Applies to people of this group only, e.g. wholesale'),
  })
  .meta({ id: 'PriceList' })

/** Prices for a market or for a group of people. */
export type PriceList = z.infer<typeof priceListSchema>

/** All price lists, the most decisive first. */
export async function listPriceLists(read: Read): Promise<PriceList[]> {
  const rows = await query<{
    code: string
    name: string
    priority: number
    market: string | null
    group: string | null
  }>(
    read,
    `select code, name, priority, market_code as market, group_key as "group"
     from pricing.price_list order by priority desc, code`,
  )
  return rows.map(({ market, group, ...list }) => ({
    ...list,
    ...(market ? { market } : {}),
    ...(group ? { group } : {}),
  }))
}
