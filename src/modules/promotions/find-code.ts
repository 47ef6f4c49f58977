import type { Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { normalCode } from './promotion.ts'

/**
 * `used`: by as many orders as it may be, or its promotion is. `called-off`: the order that it came with was. `over`: past
 * its last day, or ended.
 */
export type CodeState = 'works' | 'not-yet' | 'used' | 'called-off' | 'over'

/** What a code gives, for whoever holds it. */
export interface FoundCode {
  readonly code: string
  /** Of its promotion, by language. */
  readonly title: Translated
  readonly state: CodeState
  /** First instant at which it no longer works. */
  readonly expiresAt: Date | null
}

/** What a code gives and whether it works now, whatever lies in the cart; undefined when nobody knows it. */
export async function findCode(read: Read, code: string): Promise<FoundCode | undefined> {
  const [found] = await query<FoundCode>(
    read,
    `select code, title, least(code.expires_at, ends_at) as "expiresAt",
       case when ended_at is not null or ends_at <= $2 or code.expires_at <= $2 or voided_at is not null then
           case when code.limited_uses >= code.most_uses then 'used'
             when voided_at is not null then 'called-off' else 'over' end
         when code.limited_uses >= code.most_uses or promotion.limited_uses >= promotion.most_uses then 'used'
         when starts_at > $2 then 'not-yet'
         else 'works' end as state
     from promotions.code join promotions.promotion on promotion.id = code.promotion_id where code = $1`,
    [normalCode(code), read.now],
  )
  return found
}
