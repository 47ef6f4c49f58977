import { later } from '../../kernel/clock.ts'
import type { Read } from '../../kernel/transaction.ts'
import { judgeMany } from './admit.ts'
import { roomFor, weekMs } from './budget.ts'
import { type Candidate, isCounted } from './candidate.ts'
import { contactRules } from './contact-settings.ts'
import { findBudgets } from './find-budgets.ts'
import type { HoldReason, Priority, WithheldReason } from './message-order.ts'
import type { MessageChannel } from './message-transport.ts'
import type { MailPurpose } from './send.ts'

/** A message that somebody would get at an instant to come. */
export interface MessageForeseen {
  readonly profileId: string
  readonly channel: MessageChannel
  readonly purpose: MailPurpose
  readonly priority?: Priority | undefined
  readonly at: Date
  /** When she would have got others of her budget before it, beside those that left already. */
  readonly before: readonly Date[]
}

/** What would become of it. */
export type Foreseen =
  | { readonly leaves: true }
  | { readonly heldUntil: Date; readonly because: HoldReason }
  | { readonly withheld: WithheldReason }

/**
 * Says of messages to come whether they would leave: by what people agreed to, quiet hours and budget as they stand now.
 * Pauses are taken to be over. Nothing is written or locked; the same few statements for one and for 500.
 */
export async function foreseeMessages(read: Read, asked: readonly MessageForeseen[]): Promise<Foreseen[]> {
  if (asked.length === 0) return []
  const rules = { ...(await contactRules(read)), pauses: [] }
  const candidates = asked.map(({ profileId, channel, purpose, priority = 3 }): Candidate => ({
    ...{ key: '', profileId, channel, purpose, priority, country: undefined, boughtAt: undefined },
    ...{ automation: undefined, digest: undefined, isAskedFor: false, isTest: false },
  }))
  const { known, verdicts } = await judgeMany(read, candidates, { rules, at: (place) => asked[place]!.at })
  const budgets = await findBudgets(
    read,
    known.flatMap(({ recipient }) => recipient ?? []),
  )
  return verdicts.map((verdict, place): Foreseen => {
    if ('withheld' in verdict) return { withheld: verdict.withheld }
    if ('heldUntil' in verdict) return { heldUntil: verdict.heldUntil, because: verdict.because }
    const { at, before } = asked[place]!
    const candidate = candidates[place]!
    const recipient = known[place]!.recipient
    if (!recipient || !isCounted(candidate)) return { leaves: true }
    const used = [...budgets.get(recipient.personId)!.used, ...before]
      .filter((then) => then > later(at, -weekMs))
      .toSorted((a, b) => a.getTime() - b.getTime())
    const room = roomFor({ used, waiting: [] }, { ...candidate, worth: 0 }, rules.settings, at)
    if ('rank' in room) return { leaves: true }
    return 'never' in room ? { withheld: 'budget' } : { heldUntil: room.freeAt, because: 'budget' }
  })
}
