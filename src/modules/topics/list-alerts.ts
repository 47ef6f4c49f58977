import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Direction, Shift } from './statistics/change.ts'

/** A change that was told. */
export interface Alert extends Shift {
  readonly id: string
  /** Null: of the whole shop. */
  readonly productId: string | null
  readonly topic: string
  readonly direction: Direction
  /** The week it was seen in, first and last day in the shop's time zone. */
  readonly fromOn: string
  readonly toOn: string
  /** How often chance alone would come to this or more, either way, before the correction for many looks. */
  readonly p: number
  readonly foundAt: Date
}

export interface AlertsAsked {
  readonly productId?: string | undefined
  readonly since?: Date | undefined
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

/** What changed, latest first. */
export const listAlerts = (read: Read, { productId, since, after, limit }: AlertsAsked): Promise<Alert[]> =>
  query<Alert>(
    read,
    `select id, product_id as "productId", topic, direction, to_char(from_on, 'YYYY-MM-DD') as "fromOn",
       to_char(to_on, 'YYYY-MM-DD') as "toOn", negative, mentions, negative_before as "negativeBefore",
       mentions_before as "mentionsBefore", p, found_at as "foundAt"
     from topics.alert
     where ($1::uuid is null or product_id = $1) and found_at >= $2::timestamptz
       and (found_at, id) < ($3::timestamptz, $4::uuid)
     order by found_at desc, id desc limit $5`,
    [productId ?? null, since ?? '-infinity', after?.at ?? 'infinity', after?.id ?? lastId, limit],
  )

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
