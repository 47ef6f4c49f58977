import { later, minutes } from '../../kernel/clock.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { type ContactAnswer, mayContactMany, ruleFor } from '../consent/index.ts'
import { type Recipient, recipientsOf } from '../profiles/index.ts'
import { shopSettings } from '../shop/index.ts'
import { byRank, roomFor } from './budget.ts'
import { type Candidate, isCounted, type Verdict } from './candidate.ts'
import { addressesFor } from './channel.ts'
import { phoneCountry } from './channels/phone.ts'
import { windowEnds as windowEndsOf } from './channels/reach-by-messenger.ts'
import { type ContactRules, contactRules, type Pause, pauseFor } from './contact-settings.ts'
import { findBudgets, lockBudgets } from './find-budgets.ts'
import { findWorths } from './automations.ts'
import { nextHour } from './local-time.ts'
import { peoplePaused } from './people-paused.ts'
import { whatMattersOnly } from './preference.ts'
import { quietUntil } from './quiet-hours.ts'
import { zoneFor } from './zone-of.ts'

export interface Known {
  readonly candidate: Candidate
  readonly recipient: Recipient | undefined
  readonly address: string | null
  readonly country: string | undefined
}

/**
 * Decides of each message whether it leaves now: reachable, allowed by law and by her own word, not paused, not in her
 * quiet hours, and with a place in her budget. Locks the budgets of all whom it lets pass that far.
 *
 * A fixed number of statements for all.
 */
export async function admit(tx: Tx, candidates: readonly Candidate[]): Promise<Verdict[]> {
  if (candidates.length === 0) return []
  const rules = await contactRules(tx)
  const { known, verdicts } = await judgeMany(tx, candidates, { rules, at: () => tx.now })
  return withinBudgets(tx, known, verdicts, rules)
}

/**
 * Decides all of it but the budget, as of the instant of each; locks nothing. What is foreseen and what is done is
 * decided here alike.
 */
export async function judgeMany(
  read: Read,
  candidates: readonly Candidate[],
  { rules, at: instantOf }: { rules: ContactRules; at: (place: number) => Date },
): Promise<{ known: Known[]; verdicts: Verdict[] }> {
  const [recipients, { timeZone }] = await Promise.all([
    recipientsOf(read, [...new Set(candidates.map(({ profileId }) => profileId))]),
    shopSettings(read),
  ])
  const [addresses, onlyWhatMatters] = await Promise.all([
    addressesFor(read, candidates, recipients),
    whatMattersOnly(read, [...recipients.values()]),
  ])
  const paused = await peoplePaused(read, rules.pauses, personIdsIn(recipients))
  const known = candidates.map((candidate, at): Known => {
    const recipient = recipients.get(candidate.profileId)
    const address = addresses[at]!
    // A text arrives in the country of its number, whose rules hold.
    const ofNumber = candidate.channel === 'sms' && address ? phoneCountry(address) : undefined
    return { candidate, recipient, address, country: ofNumber ?? candidate.country ?? recipient?.country ?? undefined }
  })
  const answers = await mayContactMany(
    read,
    known.map((one, at) => ({ ...questionOf(one), now: instantOf(at) })),
  )
  const windows = await windowEndsOf(
    read,
    known.flatMap(({ candidate, address }) => (candidate.channel === 'messenger' && address ? [address] : [])),
  )
  const verdicts = known.map((one, at): Verdict => {
    const windowEnds = windows.get(one.address ?? '')
    if (windowEnds && windowEnds <= instantOf(at)) return { withheld: 'window-closed' }
    if (one.candidate.isTest) return passes(one, undefined)
    const isLimited = onlyWhatMatters.has(one.recipient?.personId ?? '')
    const pause = paused.get(one.recipient?.personId ?? '') ?? pauseFor(rules.pauses, one.country)
    return judge(one, answers[at]!, rules, { now: instantOf(at), shopZone: timeZone, isLimited, pause })
  })
  return { known, verdicts }
}

const personIdsIn = (recipients: ReadonlyMap<string, Recipient>): string[] =>
  [...recipients.values()].map(({ personId }) => personId)

/** As staff read it who wonder where a message is. */
const detailsOf = ({ segment, reason }: Pause): string => (segment ? `${segment.name}: ${reason}` : reason)

const questionOf = ({ candidate, recipient, address, country }: Known) => ({
  profileId: candidate.profileId,
  profileIds: recipient?.profileIds ?? [candidate.profileId],
  channel: candidate.channel,
  purpose: candidate.purpose,
  address,
  country,
  boughtAt: candidate.boughtAt,
})

const passes = ({ address, country }: Known, mark: string | undefined): Verdict =>
  address ? { leaves: { address, mark, country } } : { withheld: 'unreachable' }

/** All but the budget. */
function judge(
  one: Known,
  answer: ContactAnswer,
  { settings }: ContactRules,
  { now, shopZone, isLimited, pause }: { now: Date; shopZone: string; isLimited: boolean; pause: Pause | undefined },
): Verdict {
  const { candidate, recipient, country } = one
  const isNight = !answer.may && answer.because === 'night'
  if (!answer.may && !isNight) return { withheld: answer.because }
  if (candidate.purpose === 'order') return passes(one, undefined)
  if (isLimited && !candidate.isAskedFor) return { withheld: 'only-what-matters' }
  const rule = ruleFor(country)
  const then = { address: one.address!, mark: rule.mark, country }
  if (pause) return { heldUntil: later(now, pauseMs), because: 'paused', details: detailsOf(pause), then }
  const quiet = isNight
    ? nextHour(rule.night!.timeZone, now, rule.night!.toHour)
    : quietUntil({
        ...{ now, country, channel: candidate.channel, settings: settings.quiet },
        zone: zoneFor(recipient, shopZone, candidate.country),
      })
  if (quiet) return { heldUntil: quiet, because: 'quiet-hours', then }
  return passes(one, answer.may ? answer.mark : undefined)
}

/** After which a message that a pause holds back is asked for again. */
const pauseMs = minutes(30)

async function withinBudgets(
  tx: Tx,
  known: readonly Known[],
  verdicts: readonly Verdict[],
  { settings }: ContactRules,
): Promise<Verdict[]> {
  const decided = [...verdicts]
  const counted = known.flatMap((one, at) => {
    const verdict = decided[at]!
    return 'leaves' in verdict && isCounted(one.candidate) ? [{ ...one, at, leaves: verdict.leaves }] : []
  })
  if (counted.length === 0) return decided
  const recipients = [...new Map(counted.map(({ recipient }) => [recipient!.personId, recipient!])).values()]
  await lockBudgets(
    tx,
    recipients.map(({ personId }) => personId),
  )
  const [budgets, worths] = await Promise.all([
    findBudgets(tx, recipients),
    findWorths(
      tx,
      counted.map((c) => c.candidate),
    ),
  ])
  const ranked = counted
    .map((one) => ({ ...one, priority: one.candidate.priority, worth: worths(one.candidate) }))
    .toSorted(byRank)
  for (const { at, leaves, candidate, recipient, priority, worth } of ranked) {
    const { used, waiting } = budgets.get(recipient!.personId)!
    const others = waiting.filter(({ key }) => key !== candidate.key)
    const room = roomFor(
      { used, waiting: others },
      { priority, worth, isAskedFor: candidate.isAskedFor },
      settings,
      tx.now,
    )
    if ('rank' in room) {
      used.push(tx.now)
      decided[at] = { leaves, rank: room.rank }
    } else if (candidate.digest && settings.digest) decided[at] = { inDigest: true }
    else
      decided[at] =
        'never' in room ? { withheld: 'budget' } : { heldUntil: room.freeAt, because: 'budget', then: leaves }
  }
  return decided
}
