import type { Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Conditions } from './conditions.ts'
import type { Rule } from './kinds/kinds.ts'
import type { PromotionClass } from './promotion.ts'
import { PromotionUnknown } from './refusals.ts'

export type PromotionState = 'scheduled' | 'running' | 'used-up' | 'over'

/** A promotion as the merchant keeps it. */
export interface KeptPromotion {
  id: string
  title: Translated
  rule: Rule
  conditions: Conditions
  combinesWith: PromotionClass[]
  priority: number
  automatic: boolean
  startsAt: Date
  endsAt: Date | null
  endedAt: Date | null
  mostUses: number | null
  mostUsesPerProfile: number | null
  /** Orders that hold it, without cancelled ones. */
  uses: number
  codeCount: number
  /** The only code, or the first of the alphabet. */
  firstCode: string | null
  state: PromotionState
  createdAt: Date
}

export interface PromotionSearch {
  state?: PromotionState | undefined
  /** The id of the last one of the page before. */
  after?: string | undefined
  /** 1 to 100. */
  limit: number
}

/** The shop's promotions with their usage, newest first; one query. */
export function listPromotions(read: Read, { state, after, limit }: PromotionSearch): Promise<KeptPromotion[]> {
  return query<KeptPromotion>(
    read,
    `${kept} where ($2::text is null or ${stateOf} = $2) and ($3::uuid is null or id < $3) order by id desc limit $4`,
    [read.now, state ?? null, after ?? null, limit],
  )
}

/** @throws {PromotionUnknown} */
export async function getPromotion(read: Read, promotionId: string): Promise<KeptPromotion> {
  const rows = await query<KeptPromotion>(read, `${kept} where id = $2`, [read.now, promotionId])
  if (!rows[0]) throw new PromotionUnknown()
  return rows[0]
}

const stateOf = `
  case when ended_at is not null or ends_at <= $1 then 'over'
    when starts_at > $1 then 'scheduled'
    when limited_uses >= most_uses then 'used-up'
    else 'running' end`

const kept = `
  select id, title, rule, conditions, combines_with as "combinesWith", priority, automatic, starts_at as "startsAt",
    ends_at as "endsAt", ended_at as "endedAt", most_uses as "mostUses", most_uses_per_profile as "mostUsesPerProfile",
    (select count(*) from promotions.redemption where promotion_id = promotion.id and released_at is null) as uses,
    (select count(*) from promotions.code where promotion_id = promotion.id) as "codeCount",
    (select min(code) from promotions.code where promotion_id = promotion.id) as "firstCode",
    ${stateOf} as state, created_at as "createdAt"
  from promotions.promotion`
