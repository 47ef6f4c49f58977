import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { promotionRedeemed } from './events.ts'
import { lockPerson } from '../profiles/index.ts'
import { normalCode } from './promotion.ts'
import { CodeUsedUp, CustomerNeeded } from './refusals.ts'

export interface Redemption {
  /** The checkout's id. */
  reference: string
  orderId: string
  profileId?: string | undefined
  promotions: readonly { promotionId: string; code?: string | undefined }[]
}

interface Redeemed {
  promotionId: string
  code: string | null
}

/**
 * Writes into the ledger that an order has used these promotions, and takes the uses from their limits.
 *
 * Repeating it for the same order changes nothing. The last use is had by one order, however many ask at once: limits
 * are counted on locked rows under a check of the database. A constant number of queries.
 *
 * @throws {CodeUsedUp} when a limit, of the promotion, of the code or per customer, is reached
 * @throws {CustomerNeeded} when a promotion limited per customer comes without a profile
 */
export async function redeem(tx: Tx, redemption: Redemption): Promise<void> {
  if (redemption.promotions.length === 0) return
  const fresh = await writeLedger(tx, redemption)
  if (fresh.length === 0) return
  await countPromotions(tx, fresh)
  await countCodes(tx, fresh)
  await countForProfile(tx, fresh, redemption.profileId)

  for (const { promotionId, code } of fresh) {
    await tx.publish(
      promotionRedeemed({
        promotionId,
        orderId: redemption.orderId,
        ...(redemption.profileId ? { profileId: redemption.profileId } : {}),
        ...(code ? { code } : {}),
      }),
    )
  }
}

async function writeLedger(tx: Tx, { reference, orderId, profileId, promotions }: Redemption): Promise<Redeemed[]> {
  return query<Redeemed>(
    tx,
    `insert into promotions.redemption (promotion_id, order_id, reference, profile_id, code, redeemed_at)
     select distinct on (promotion_id) promotion_id, $2::uuid, $3, $4::uuid, code, $5::timestamptz
     from jsonb_to_recordset($1::jsonb) as row (promotion_id uuid, code text)
     order by promotion_id
     on conflict do nothing
     returning promotion_id as "promotionId", code`,
    [
      JSON.stringify(
        promotions.map(({ promotionId, code }) => ({
          promotion_id: promotionId,
          code: code === undefined ? null : normalCode(code),
        })),
      ),
      orderId,
      reference,
      profileId ?? null,
      tx.now,
    ],
  )
}

/** Rows are locked in the order of their ids, so that two orders with the same promotions do not wait in a ring. */
async function countPromotions(tx: Tx, fresh: readonly Redeemed[]): Promise<void> {
  const limited = await query<{ id: string; left: number }>(
    tx,
    `select id, most_uses - limited_uses as left from promotions.promotion
     where id = any($1::uuid[]) and most_uses is not null order by id for no key update`,
    [fresh.map((one) => one.promotionId)],
  )
  const none = limited.find((promotion) => promotion.left <= 0)
  if (none) throw usedUp(fresh, none.id)
  if (limited.length === 0) return
  await query(tx, 'update promotions.promotion set limited_uses = limited_uses + 1 where id = any($1::uuid[])', [
    limited.map((promotion) => promotion.id),
  ])
}

async function countCodes(tx: Tx, fresh: readonly Redeemed[]): Promise<void> {
  const codes = fresh.flatMap(({ code }) => (code === null ? [] : [code]))
  if (codes.length === 0) return
  const limited = await query<{ code: string; promotionId: string; left: number }>(
    tx,
    `select code, promotion_id as "promotionId",
       case when voided_at is null then most_uses - limited_uses else 0 end as left from promotions.code
     where code = any($1::text[]) and (most_uses is not null or voided_at is not null) order by code for no key update`,
    [codes],
  )
  const none = limited.find((code) => code.left <= 0)
  if (none) throw usedUp(fresh, none.promotionId)
  if (limited.length === 0) return
  await query(tx, 'update promotions.code set limited_uses = limited_uses + 1 where code = any($1::text[])', [
    limited.map(({ code }) => code),
  ])
}

/** The uses of a person are counted for every promotion, so that a limit set later knows them. */
async function countForProfile(tx: Tx, fresh: readonly Redeemed[], profileId: string | undefined): Promise<void> {
  const ids = fresh.map((one) => one.promotionId)
  if (profileId === undefined) {
    const limited = await query(
      tx,
      'select 1 from promotions.promotion where id = any($1::uuid[]) and most_uses_per_profile is not null limit 1',
      [ids],
    )
    if (limited.length > 0) throw new CustomerNeeded()
    return
  }
  const counted = await query<{ promotionId: string; most: number | null; uses: number }>(
    tx,
    `insert into promotions.profile_use as mine (promotion_id, profile_id, uses)
     select id, $2::uuid, 1 from unnest($1::uuid[]) as id order by id
     on conflict (promotion_id, profile_id) do update set uses = mine.uses + 1
     returning promotion_id as "promotionId", uses,
       (select most_uses_per_profile from promotions.promotion where id = mine.promotion_id) as most`,
    [ids, profileId],
  )
  const limited = counted.filter(({ most }) => most !== null)
  if (limited.length === 0) return
  const others = await usesOfOthers(tx, limited, profileId)
  const over = limited.find(({ promotionId, most, uses }) => uses + (others.get(promotionId) ?? 0) > most!)
  if (over) throw usedUp(fresh, over.promotionId, true)
}

/** How often she has used them as one of her other profiles; two orders of one person are counted one by one. */
async function usesOfOthers(
  tx: Tx,
  limited: readonly { promotionId: string }[],
  profileId: string,
): Promise<Map<string, number>> {
  const others = (await lockPerson(tx, profileId)).filter((id) => id !== profileId)
  if (others.length === 0) return new Map()
  const rows = await query<{ promotionId: string; uses: number }>(
    tx,
    `select promotion_id as "promotionId", sum(uses)::int as uses from promotions.profile_use
     where promotion_id = any($1::uuid[]) and profile_id = any($2::uuid[]) group by promotion_id`,
    [limited.map(({ promotionId }) => promotionId), others],
  )
  return new Map(rows.map(({ promotionId, uses }) => [promotionId, uses]))
}

function usedUp(fresh: readonly Redeemed[], promotionId: string, byCustomer = false): CodeUsedUp {
  const code = fresh.find((one) => one.promotionId === promotionId)?.code ?? undefined
  return new CodeUsedUp({
    promotionId,
    ...(code ? { code } : {}),
    ...(byCustomer ? { byCustomer: true as const } : {}),
  })
}
