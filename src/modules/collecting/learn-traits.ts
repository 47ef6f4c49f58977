import { type Consumer, on } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import {
  observeTrait,
  ProfileErased,
  ProfileUnknown,
  TooManyTraits,
  traitNameSchema,
  type TraitValue,
  traitValueSchema,
} from '../profiles/index.ts'
import { eventCollected } from './events.ts'
import { collectedById } from './list-tail.ts'
import { isObject } from './plain-json.ts'

/** So many of one event become traits; all of them stay with the event. */
const mostOfEvent = 50

/** What already tells who she is: identities, and no traits beside. */
const identifying = ['email', 'phone']

/**
 * Makes traits of what senders tell of people, with the time at which it was told.
 *
 * Names become small with hyphens (`firstName` is `first-name`). What cannot be a trait (longer texts, nested parts)
 * stays with the event.
 */
export const learnTraits: Consumer = {
  name: 'collecting.learn-traits',
  reactions: [
    on(eventCollected, async (tx, { data }) => {
      if (data.kind !== 'identify' || !data.profileId) return
      const [event] = await collectedById(tx, [data.eventId])
      const traits = event && isObject(event.data) ? event.data['traits'] : undefined
      if (!isObject(traits)) return
      await observe(tx, data.profileId, fitting(traits), new Date(data.occurredAt))
    }),
  ],
}

async function observe(
  tx: Tx,
  profileId: string,
  traits: readonly { name: string; value: TraitValue }[],
  observedAt: Date,
): Promise<void> {
  try {
    for (const trait of traits) await observeTrait(tx, { profileId, ...trait, source: 'page', observedAt })
  } catch (error) {
    // Neither a full profile nor one that was erased since is the event's fault.
    if (![TooManyTraits, ProfileUnknown, ProfileErased].some((excused) => error instanceof excused)) throw error
  }
}

function fitting(traits: Readonly<Record<string, unknown>>): { name: string; value: TraitValue }[] {
  const named = Object.entries(traits).flatMap(([given, told]) => {
    const name = traitNameSchema.safeParse(hyphenated(given)).data
    const value = traitValueSchema.safeParse(told).data
    return name === undefined || value === undefined || identifying.includes(name) ? [] : { name, value }
  })
  return [...new Map(named.map((trait) => [trait.name, trait])).values()].slice(0, mostOfEvent)
}

const hyphenated = (name: string): string =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll(/[\s_]+/g, '-')
    .toLowerCase()
