import { days, later } from '../../kernel/clock.ts'
import { difference, type Proportion, proportion } from '../../kernel/proportion.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { profilesWhoCameBack } from '../orders/index.ts'
import { listRules } from './list-rules.ts'

/** `too-few`: fewer than thirty in one of the groups, of whom nothing can be said. */
export type GiftVerdict = 'no-holdout' | 'too-few' | 'no-difference' | 'more' | 'fewer'

/** What a gift does to people's coming back (F4). */
export interface GiftEffect {
  readonly ruleId: string
  /** Undefined when the rule is gone. */
  readonly name: string | undefined
  /** Of those who were given the gift, who bought again in time. */
  readonly given: Proportion
  /** Of those who would have got it and were held back. */
  readonly heldBack: Proportion
  readonly difference: { readonly share: number; readonly low: number; readonly high: number }
  readonly verdict: GiftVerdict
  /** Whose time to come back is not over, so that they do not count yet. */
  readonly tooYoung: number
  readonly budget: { readonly given: number; readonly most: number | undefined }
}

const fewest = 30
/** So many people are looked at, the latest; a difference that they do not show is too small to matter. */
const mostPeople = 20_000

interface Decision {
  ruleId: string
  profileId: string
  given: boolean
  at: Date
}

/**
 * Compares who came back within so many days of the gift, with who did of those held back by the draw.
 *
 * A person counts once, in the group of her first draw, whatever was sent later. Only those count whose time is over:
 * otherwise the group that was drawn later would look worse.
 */
export async function giftEffects(
  read: Read,
  { from, to, withinDays }: { from: Date; to: Date; withinDays: number },
): Promise<GiftEffect[]> {
  const decisions = await firstDecisions(read, from, to)
  const over = later(read.now, -days(withinDays))
  const settled = decisions.filter(({ at }) => at <= over)
  const people = settled.map(({ profileId, at }) => ({ profileId, after: at }))
  const back = await profilesWhoCameBack(read, { people, withinDays })
  const rules = new Map((await listRules(read)).map((rule) => [rule.id, rule]))
  return [...new Set(decisions.map(({ ruleId }) => ruleId))].map((ruleId) => {
    const cameBack = (given: boolean) => {
      const group = settled.filter((one) => one.ruleId === ruleId && one.given === given)
      return proportion(group.filter((one) => back.has(keyOf(one.profileId, one.at))).length, group.length)
    }
    const [given, heldBack] = [cameBack(true), cameBack(false)]
    const rule = rules.get(ruleId)
    const apart = difference(given, heldBack)
    return {
      ruleId,
      name: rule?.terms.name,
      given,
      heldBack,
      difference: apart,
      verdict: verdictOf(given, heldBack, apart),
      tooYoung: decisions.filter((one) => one.ruleId === ruleId && one.at > over).length,
      budget: { given: rule?.giftsGiven ?? 0, most: rule?.terms.gift?.most },
    }
  })
}

const keyOf = (profileId: string, after: Date): string => `${profileId} ${after.toISOString()}`

/** What can be said of two groups of people. */
export function verdictOf(given: Proportion, heldBack: Proportion, apart: GiftEffect['difference']): GiftVerdict {
  if (heldBack.of === 0) return 'no-holdout'
  if (Math.min(given.of, heldBack.of) < fewest) return 'too-few'
  if (apart.low > 0) return 'more'
  return apart.high < 0 ? 'fewer' : 'no-difference'
}

/** Each person's first draw by each rule, where it fell into the period. */
const firstDecisions = (read: Read, from: Date, to: Date): Promise<Decision[]> =>
  query<Decision>(
    read,
    `select rule_id as "ruleId", profile_id as "profileId", given, at from fulfilment.gift_decision d
     where at >= $1 and at < $2 and not exists (
       select from fulfilment.gift_decision earlier
       where earlier.rule_id = d.rule_id and earlier.profile_id = d.profile_id
         and (earlier.at, earlier.order_id) < (d.at, d.order_id))
     order by at desc limit $3`,
    [from, to, mostPeople],
  )
