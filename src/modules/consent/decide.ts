import type { Channel, Purpose, Standing } from './consent.ts'
import { type ContactRule, ruleFor } from './contact-rule.ts'
import type { SuppressionReason } from './suppression.ts'

/** `order`: notices about what she bought, which need no consent. */
export type ContactPurpose = Purpose | 'order'

export type YesReason = 'needs-none' | 'granted' | 'own-customer' | 'opt-out-country'
export type NoReason =
  SuppressionReason | 'unreachable' | 'withdrawn' | 'not-confirmed' | 'never-agreed' | 'needs-renewal' | 'night'

export type Answer =
  | {
      readonly may: true
      readonly because: YesReason
      /** What the subject must begin with, as in Korea `(광고)`. */
      readonly mark?: string
    }
  | { readonly may: false; readonly because: NoReason }

export interface Facts {
  readonly channel: Channel
  readonly purpose: ContactPurpose
  readonly country: string | undefined
  readonly now: Date
  readonly marketing: Standing | undefined
  readonly night: Standing | undefined
  /** What she said about being asked for reviews. */
  readonly reviews?: Standing | undefined
  readonly suppressed: SuppressionReason | undefined
  /** When she last bought; only for news about goods like those. */
  readonly boughtAt: Date | undefined
}

/** Whether the law and her own word let the shop reach her. A no is never outweighed. */
export function decide(facts: Facts): Answer {
  const { purpose, suppressed } = facts
  if (suppressed === 'hard-bounce' || suppressed === 'opted-out') return no(suppressed)
  if (purpose === 'order') return { may: true, because: 'needs-none' }
  if (suppressed) return no(suppressed)

  const rule = ruleFor(facts.country)
  if (purpose === 'reviews') return decideOnReviews(facts, rule)
  const ground = groundOf(facts, rule)
  if (!ground.may) return ground
  if (!mayAtThisHour(facts, rule)) return no('night')
  return rule.mark ? { ...ground, mark: rule.mark } : ground
}

/**
 * Asking for a review of what she bought: a message about her order, to which she may say no at any time. Where the law
 * sees advertising in it, a no to that counts too, and so do the limits of the soft opt-in; a box left empty in the
 * checkout is no such no.
 */
function decideOnReviews(facts: Facts, rule: ContactRule): Answer {
  const { reviews, marketing, channel, boughtAt, now } = facts
  if (reviews?.state === 'withdrawn') return no('withdrawn')
  if (!writtenTo.includes(channel)) return decideByHerYes(facts, rule)
  if (rule.reviewRequests === 'order') return yes('own-customer')
  if (marketing?.state === 'withdrawn' && marketing.source !== 'checkout') return no('withdrawn')
  const isGranted = marketing?.state === 'granted'
  if (!isGranted && !(boughtAt && isOwnCustomer(rule, channel, boughtAt, now))) return no('never-agreed')
  const because = isGranted ? 'granted' : 'own-customer'
  return { may: true, because, ...(rule.mark && { mark: rule.mark }) }
}

/** Ways by which a customer may be written to about what she bought, without having agreed to that way first. */
const writtenTo: readonly Channel[] = ['email', 'post']

/**
 * A text or a message on her device asks for a review only where she agreed to be reached so: to be asked, or to news. A
 * number that was given for a parcel is no such yes.
 */
function decideByHerYes(facts: Facts, rule: ContactRule): Answer {
  const { reviews, marketing } = facts
  const isAsked = reviews?.state === 'granted'
  const ground: Answer = isAsked
    ? yes('granted')
    : groundOf({ ...facts, boughtAt: undefined }, { ...rule, optOutChannels: [] })
  if (!ground.may || marketing?.state === 'withdrawn') return ground.may ? no('withdrawn') : ground
  if (rule.reviewRequests === 'order') return ground
  if (!mayAtThisHour(facts, rule)) return no('night')
  return rule.mark ? { ...ground, mark: rule.mark } : ground
}

const no = (because: NoReason): Answer => ({ may: false, because })
const yes = (because: YesReason): Answer => ({ may: true, because })

function groundOf({ channel, marketing, boughtAt, now }: Facts, rule: ContactRule): Answer {
  if (marketing?.state === 'withdrawn') return no('withdrawn')
  if (marketing?.state === 'granted') {
    const isOld = rule.reconfirmMonths !== undefined && now >= monthsLater(marketing.since, rule.reconfirmMonths)
    return isOld ? no('needs-renewal') : yes('granted')
  }
  if (rule.optOutChannels.includes(channel)) return yes('opt-out-country')
  if (boughtAt && isOwnCustomer(rule, channel, boughtAt, now)) return yes('own-customer')
  return no(marketing?.state === 'asked' ? 'not-confirmed' : 'never-agreed')
}

function isOwnCustomer({ softOptIn }: ContactRule, channel: Channel, boughtAt: Date, now: Date): boolean {
  if (!softOptIn?.channels.includes(channel)) return false
  return softOptIn.months === undefined || now < monthsLater(boughtAt, softOptIn.months)
}

function mayAtThisHour({ channel, purpose, night, now }: Facts, { night: rule }: ContactRule): boolean {
  if (!rule || rule.exceptChannels.includes(channel)) return true
  const hour = hourIn(now, rule.timeZone)
  const isNight = hour >= rule.fromHour || hour < rule.toHour
  return night?.state === 'granted' || !(isNight || purpose === 'night-marketing')
}

const hourIn = (instant: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(instant))

/** The same day so many months later, in UTC; the last of the month where that day does not exist. */
export function monthsLater(instant: Date, months: number): Date {
  const moved = new Date(instant)
  moved.setUTCMonth(instant.getUTCMonth() + months)
  if (moved.getUTCDate() !== instant.getUTCDate()) moved.setUTCDate(0)
  return moved
}
