import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { type Identity, resolveProfile } from '../../profiles/index.ts'
import { JourneyUnknown, MayNotEnter } from '../refusals.ts'
import { journeyBehind } from '../versions/door.ts'
import { enterByHand } from './by-hand.ts'

/** Whom another program tells of, and what of her. */
export interface Arrival {
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly profileId?: string | undefined
  /** What the program calls this: the same brings nobody in twice, however late it is told again. */
  readonly id?: string | undefined
  /** Words of templates find it as `event.X`. */
  readonly data?: Readonly<Record<string, unknown>> | undefined
}

/**
 * Another program brings somebody into a journey; who is not known is met by it. Whether she may come again is for the
 * journey: who may not is told, and nothing happens. Told once more under the same id, it answers the run that began then.
 *
 * @throws {JourneyUnknown} for a token that opens nothing, or a journey that is not live
 * @throws {ProfileUnknown}
 * @throws {IdentityMalformed} naming the field
 */
export async function comeThroughDoor(
  tx: Tx,
  token: string,
  { email, phone, profileId, id, data = {} }: Arrival,
): Promise<{ runId: string | null }> {
  const journeyId = await journeyBehind(tx, token)
  if (!journeyId) throw new JourneyUnknown()
  const known = await runTold(tx, journeyId, id)
  if (known) return { runId: known }
  const identities: Identity[] = [
    ...(email ? [{ kind: 'email', value: email } as const] : []),
    ...(phone ? [{ kind: 'phone', value: phone } as const] : []),
  ]
  const who = profileId ?? (await resolveProfile(tx, { identities, observedAt: tx.now, source: 'webhook' })).profileId
  try {
    return { runId: await enterByHand(tx, journeyId, who, { data: { trigger: 'webhook', event: data }, toldAs: id }) }
  } catch (error) {
    // Of two that knock at once, the one that came later finds the run of the other.
    if (error instanceof MayNotEnter) return { runId: (await runTold(tx, journeyId, id)) ?? null }
    throw error
  }
}

async function runTold(tx: Tx, journeyId: string, id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined
  const [run] = await query<{ id: string }>(tx, 'select id from journeys.run where journey_id = $1 and told_as = $2', [
    journeyId,
    id,
  ])
  return run?.id
}
