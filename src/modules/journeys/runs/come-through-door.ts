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
  /** Words of templates find it as `event.X`. */
  readonly data?: Readonly<Record<string, unknown>> | undefined
}

/**
 * Another program brings somebody into a journey; who is not known is met by it. Whether she may come again is for the
 * journey: who may not is told, and nothing happens.
 *
 * @throws {JourneyUnknown} for a token that opens nothing, or a journey that is not live
 * @throws {ProfileUnknown}
 * @throws {IdentityMalformed} naming the field
 */
export async function comeThroughDoor(
  tx: Tx,
  token: string,
  { email, phone, profileId, data = {} }: Arrival,
): Promise<{ runId: string | null }> {
  const journeyId = await journeyBehind(tx, token)
  if (!journeyId) throw new JourneyUnknown()
  const identities: Identity[] = [
    ...(email ? [{ kind: 'email', value: email } as const] : []),
    ...(phone ? [{ kind: 'phone', value: phone } as const] : []),
  ]
  const who = profileId ?? (await resolveProfile(tx, { identities, observedAt: tx.now, source: 'webhook' })).profileId
  try {
    return { runId: await enterByHand(tx, journeyId, who, { trigger: 'webhook', event: data }) }
  } catch (error) {
    if (error instanceof MayNotEnter) return { runId: null }
    throw error
  }
}
