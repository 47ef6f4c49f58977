import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** A code as the merchant sees it, and as it is exported for a printer. */
export interface KeptCode {
  code: string
  mostUses: number | null
  /** Orders that hold it, without cancelled ones. */
  uses: number
  expiresAt: Date | null
  /** What it was made for, e.g. the order whose parcel carried it. */
  issuedFor: string | null
  createdAt: Date
  /** When it was taken out of use, because its order was called off or was fraud. */
  voidedAt: Date | null
}

/** The codes of a promotion by the alphabet; for an export, ask page by page. */
export function listCodes(
  read: Read,
  {
    promotionId,
    after,
    limit,
  }: {
    promotionId: string
    /** The last code of the page before. */
    after?: string | undefined
    /** 1 to 10,000. */
    limit: number
  },
): Promise<KeptCode[]> {
  return query<KeptCode>(
    read,
    `select code.code, most_uses as "mostUses", expires_at as "expiresAt", issued_for as "issuedFor",
       created_at as "createdAt", voided_at as "voidedAt",
       (select count(*) from promotions.redemption where redemption.code = code.code and released_at is null) as uses
     from promotions.code
     where promotion_id = $1 and code.code > $2 order by code.code limit least($3::int, 10000)`,
    [promotionId, after ?? '', limit],
  )
}

/** One use of a promotion; the code's `issuedFor` says which insert or mail brought the order. */
export interface KeptRedemption {
  promotionId: string
  orderId: string
  profileId: string | null
  code: string | null
  issuedFor: string | null
  redeemedAt: Date
  /** When the order was cancelled and the use given back. */
  releasedAt: Date | null
}

const redemptionColumns = `
  redemption.promotion_id as "promotionId", redemption.order_id as "orderId", redemption.profile_id as "profileId",
  redemption.code, code.issued_for as "issuedFor", redeemed_at as "redeemedAt", released_at as "releasedAt"`

/** What an order has used, also when it was given back. */
export function redemptionsOfOrder(read: Read, orderId: string): Promise<KeptRedemption[]> {
  return query<KeptRedemption>(
    read,
    `select ${redemptionColumns} from promotions.redemption left join promotions.code on code.code = redemption.code
     where order_id = $1 order by redemption.promotion_id`,
    [orderId],
  )
}

/** The uses of a promotion, latest first. */
export function listRedemptions(
  read: Read,
  {
    promotionId,
    after,
    limit,
  }: {
    promotionId: string
    /** The last one of the page before. */
    after?: Pick<KeptRedemption, 'redeemedAt' | 'orderId'> | undefined
    /** 1 to 100. */
    limit: number
  },
): Promise<KeptRedemption[]> {
  return query<KeptRedemption>(
    read,
    `select ${redemptionColumns} from promotions.redemption left join promotions.code on code.code = redemption.code
     where redemption.promotion_id = $1
       and ($2::timestamptz is null or (redeemed_at, order_id) < ($2::timestamptz, $3::uuid))
     order by redeemed_at desc, order_id desc limit $4`,
    [promotionId, after?.redeemedAt ?? null, after?.orderId ?? null, limit],
  )
}
