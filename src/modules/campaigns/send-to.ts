import type { Read, Tx } from '../../kernel/transaction.ts'
import { type MessageOrder, type Priority, type Sending, sendMessages } from '../messaging/index.ts'
import { recipientsOf } from '../profiles/index.ts'
import { type Filled, fillTemplates } from '../templates/index.ts'
import type { Campaign } from './campaign.ts'
import { withSubject } from './with-subject.ts'

/** Somebody whose turn it is. */
export interface Turn {
  readonly profileId: string
  readonly variant: string
}

/** What became of a turn; `until` when it is held and asked for again then. */
export interface Outcome {
  readonly profileId: string
  readonly state: 'sent' | 'held' | 'digest' | 'withheld' | 'lacking' | 'merged' | 'not-needed'
  readonly reason?: string
  readonly sendId?: string
  readonly until?: Date
}

export const doneWith = (profileId: string, state: Outcome['state'], reason?: string): Outcome => ({
  profileId,
  state,
  ...(reason !== undefined && { reason: reason.slice(0, 200) }),
})

/** `again` is the second message, to those who did not open the first. */
export type SendStep = 'first' | 'again'

/** Fills and sends what each of these people gets, in few statements; who lives where nothing is sent gets nothing. */
export async function sendTo(
  tx: Tx,
  { id, design }: Pick<Campaign, 'id' | 'design'>,
  turns: readonly Turn[],
  { origin, step }: { origin: string; step: SendStep },
): Promise<Outcome[]> {
  if (turns.length === 0) return []
  const elsewhere = await whoLivesIn(tx, design.withoutCountries, turns)
  const here = turns.filter(({ profileId }) => !elsewhere.has(profileId))
  const filled = await fillAll(tx, design, here, { origin, step })
  const orders: MessageOrder[] = []
  const outcomes = [...elsewhere].map((profileId) => doneWith(profileId, 'withheld', 'country'))
  for (const { profileId, variant } of here) {
    const found = filled.get(profileId)
    if (!found || 'lacks' in found) {
      outcomes.push(doneWith(profileId, 'lacking', found?.lacks ?? 'The template could not be filled for her'))
      continue
    }
    orders.push({
      ...found.order,
      key: `campaign:${id}:${profileId}${step === 'again' ? ':again' : ''}`,
      profileId,
      country: undefined,
      origin,
      priority: design.priority as Priority,
      automation: { kind: 'campaign', id, name: design.name, step, variant },
    })
  }
  const sendings = await sendMessages(tx, orders)
  return [...outcomes, ...orders.map(({ profileId }, at) => outcomeOf(profileId, sendings[at]!))]
}

async function whoLivesIn(read: Read, countries: readonly string[], turns: readonly Turn[]): Promise<Set<string>> {
  if (countries.length === 0) return new Set()
  const known = await recipientsOf(
    read,
    turns.map(({ profileId }) => profileId),
  )
  return new Set([...known.values()].flatMap((one) => (countries.includes(one.country ?? '') ? [one.profileId] : [])))
}

type Found = Filled | { readonly profileId: string; readonly lacks: string }

async function fillAll(
  tx: Tx,
  { variants, again }: Campaign['design'],
  turns: readonly Turn[],
  { origin, step }: { origin: string; step: SendStep },
): Promise<Map<string, Found>> {
  const filled = new Map<string, Found>()
  for (const { name, templateId } of variants) {
    const people = turns.filter(({ variant }) => variant === name).map(({ profileId }) => ({ profileId }))
    if (people.length === 0) continue
    const used = step === 'again' ? (again?.templateId ?? templateId) : templateId
    for (const one of await fillTemplates(tx, { templateId: used, people, origin })) {
      const subject = step === 'again' ? again?.subject : undefined
      filled.set(one.profileId, subject === undefined || 'lacks' in one ? one : withSubject(one, subject))
    }
  }
  return filled
}

function outcomeOf(profileId: string, sending: Sending): Outcome {
  if ('sendId' in sending) return { profileId, state: 'sent', sendId: sending.sendId }
  if ('heldUntil' in sending) return { profileId, state: 'held', reason: sending.because, until: sending.heldUntil }
  if ('inDigest' in sending) return { profileId, state: 'digest' }
  return { profileId, state: 'withheld', reason: sending.withheld }
}
