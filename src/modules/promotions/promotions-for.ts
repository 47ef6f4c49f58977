import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import { normalCode, type Promotion } from './promotion.ts'

export interface PromotionsQuestion {
  /** As shoppers typed them; beyond the first 20 they count as unknown. */
  codes: readonly string[]
  /** Whose uses are counted against limits per customer. */
  profileId?: string | undefined
}

type Row = Omit<Promotion, 'endsAt' | 'usesLeft' | 'usesLeftForProfile' | 'codes'> & {
  endsAt: Date | null
  usesLeft: number | null
  usesLeftForProfile: number | null
  codes: { code: string; expiresAt: string | null; usesLeft: number | null; isVoid: boolean }[]
}

/** The most codes of one cart. */
const mostCodes = 20

/**
 * All that may hold for a cart: what holds without a code now, and what the codes open, also when it is over or used up
 * (so that the shopper can be told why). One query at most: none where nothing is counted and no code was given.
 */
export async function promotionsFor(read: Read, { codes, profileId }: PromotionsQuestion): Promise<Promotion[]> {
  const given = [...new Set(codes.map(normalCode))].slice(0, mostCodes)
  const automatic = (await automaticPromotions(read)).filter((promotion) => isRunning(promotion, read.now))
  if (given.length === 0 && !automatic.some((promotion) => promotion.isCounted)) return automatic
  const rows = await query<Row>(read, promotionsQuery, [
    ...[given, read.now, profileId ? await personIds(read, profileId) : null],
  ])
  return rows.map(promotionOf)
}

const isRunning = ({ startsAt, endsAt }: Promotion, now: Date): boolean => startsAt <= now && (!endsAt || endsAt > now)

/** What holds without a code and was not ended, now or some day. */
const automaticPromotions = keep({
  name: 'promotions.automatic',
  tables: ['promotions.promotion'],
  load: async (read): Promise<(Promotion & { readonly isCounted: boolean })[]> => {
    const rows = await query<Row & { isCounted: boolean }>(read, automaticQuery)
    return rows.map(({ isCounted, ...row }) => ({ ...promotionOf(row), isCounted }))
  },
})

function promotionOf({ endsAt, usesLeft, usesLeftForProfile, codes, ...row }: Row): Promotion {
  return {
    ...row,
    ...(endsAt ? { endsAt } : {}),
    ...(usesLeft === null ? {} : { usesLeft }),
    ...(usesLeftForProfile === null ? {} : { usesLeftForProfile }),
    codes: codes.map((code) => ({
      code: code.code,
      ...(code.expiresAt ? { expiresAt: new Date(code.expiresAt) } : {}),
      ...(code.usesLeft === null ? {} : { usesLeft: code.usesLeft }),
      ...(code.isVoid ? { isVoid: true } : {}),
    })),
  }
}

const promotionsQuery = `
  with given as (
    select promotion_id, jsonb_agg(jsonb_build_object(
      'code', code, 'expiresAt', expires_at, 'usesLeft', most_uses - limited_uses,
      'isVoid', voided_at is not null)) as codes
    from promotions.code where code = any($1::text[]) group by promotion_id
  ), wanted as (
    select promotion_id as id from given
    union
    select id from promotions.promotion
    where automatic and ended_at is null and starts_at <= $2 and (ends_at is null or ends_at > $2)
  )
  select promotion.id, title, rule, conditions, combines_with as "combinesWith", priority, automatic,
    starts_at as "startsAt", least(ends_at, ended_at) as "endsAt",
    most_uses - limited_uses as "usesLeft",
    case when $3::uuid[] is not null then most_uses_per_profile - (
      select coalesce(sum(uses), 0)::int from promotions.profile_use
      where profile_use.promotion_id = promotion.id and profile_id = any($3::uuid[])) end as "usesLeftForProfile",
    coalesce(given.codes, '[]') as codes
  from wanted join promotions.promotion on promotion.id = wanted.id
  left join given on given.promotion_id = promotion.id
  order by priority desc, promotion.id`

const automaticQuery = `
  select id, title, rule, conditions, combines_with as "combinesWith", priority, automatic, starts_at as "startsAt",
    ends_at as "endsAt", null as "usesLeft", null as "usesLeftForProfile", '[]'::jsonb as codes,
    (most_uses is not null or most_uses_per_profile is not null) as "isCounted"
  from promotions.promotion where automatic and ended_at is null
  order by priority desc, id`
