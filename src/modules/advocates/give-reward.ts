import { formatMoney, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { giveCredit } from '../credit/index.ts'
import { issueCodeFor, PromotionEnded, PromotionUnknown } from '../promotions/index.ts'
import { advocateRewarded } from './events.ts'
import { lockMembership } from './membership.ts'
import { NotTakingPart, RewardInvalid } from './refusals.ts'

export interface RewardToGive {
  readonly profileId: string
  /** Store credit, or one use of this promotion. */
  readonly credit?: Money | undefined
  readonly promotionId?: string | undefined
  /** What for, in words that she reads. */
  readonly reason: string
  readonly by: string
}

/** Something an advocate was given. */
export interface Reward {
  readonly id: string
  readonly credit: Money | null
  readonly code: string | null
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/**
 * Thanks somebody who takes part, with store credit or a code of her own that works once. Each call gives again.
 *
 * @throws {NotTakingPart}
 * @throws {RewardInvalid} for neither or both, for nothing or less, or a promotion that is not there
 */
export async function giveReward(tx: Tx, reward: RewardToGive): Promise<string> {
  const { profileId, credit, promotionId, reason, by } = reward
  const membership = await lockMembership(tx, profileId)
  if (membership.state !== 'active') throw new NotTakingPart()
  if ((credit === undefined) === (promotionId === undefined))
    throw new RewardInvalid('credit', 'Give store credit or a code, one of them.')
  if (credit && credit.amount <= 0) throw new RewardInvalid('credit', 'Give more than nothing.')

  const id = tx.newId()
  if (credit) {
    const reference = `advocate-reward:${id}`
    await giveCredit(tx, {
      ...{ profileId: membership.personId, amount: credit, reference, by },
      reason: 'goodwill',
      note: reason,
    })
  }
  const code = promotionId ? await codeOf(tx, promotionId, id) : null
  await query(
    tx,
    `insert into advocates.reward (id, membership_id, amount, currency, code, reason, by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, membership.id, credit?.amount ?? null, credit?.currency ?? null, code, reason, by, tx.now],
  )
  const kind = credit ? 'credit' : 'code'
  await tx.publish(
    advocateRewarded({ membershipId: membership.id, profileId: membership.profileId, rewardId: id, kind }),
  )
  return id
}

/** What an advocate was given, latest first, at most 50. */
export async function rewardsOf(read: Read, membershipId: string): Promise<Reward[]> {
  return query<Reward>(
    read,
    `select id, case when amount is not null then jsonb_build_object('amount', amount, 'currency', currency) end as credit,
       code, reason, by, at
     from advocates.reward where membership_id = $1 order by at desc, id desc limit 50`,
    [membershipId],
  )
}

async function codeOf(tx: Tx, promotionId: string, rewardId: string): Promise<string> {
  try {
    return await issueCodeFor(tx, { promotionId, issuedFor: `advocate-reward:${rewardId}` })
  } catch (no) {
    if (no instanceof PromotionUnknown || no instanceof PromotionEnded)
      throw new RewardInvalid('promotionId', 'There is no such promotion, or it has ended.')
    throw no
  }
}

/** As she reads it: `€5.00` or the code. */
export const rewardInWords = ({ credit, code }: Reward, locale: string): string =>
  credit ? formatMoney(credit, locale) : code!
