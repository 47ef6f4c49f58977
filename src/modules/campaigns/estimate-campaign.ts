import type { Edge } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { sampleMembers } from '../segments/index.ts'
import type { CampaignDesign } from './campaign.ts'
import { checkDesign } from './check-design.ts'
import { lotOf } from './draw.ts'
import { type Outcome, sendTo } from './send-to.ts'

/** So many are tried; of a larger segment the rest is reckoned from them. */
export const mostTried = 200

/** Who would get a campaign if it went out now. */
export interface Estimate {
  readonly members: number
  /** Belong to a segment that gets nothing. */
  readonly left: number
  readonly heldOut: number
  /** Would get it, at once or when it is their hour. */
  readonly reached: number
  /** Of those: held back by budget or hour at first. */
  readonly later: readonly { readonly reason: string; readonly people: number }[]
  /** Would never get it, and why. */
  readonly missed: readonly { readonly reason: string; readonly people: number }[]
  /** Reckoned from a part. */
  readonly isEstimate: boolean
}

class Undone extends Error {}

/**
 * Who would get a campaign, found by writing its messages to some of the people and undoing all of it: so the answer is that
 * of the sending itself, with consent, budget, hours and what templates lack.
 *
 * @throws {CampaignUnfit} when a segment or template that it names is not there or does not fit
 */
export async function estimateCampaign(edge: Edge, design: CampaignDesign, origin: string): Promise<Estimate> {
  let estimate: Estimate | undefined
  try {
    await edge.inTransaction(async (tx) => {
      estimate = await tryOut(tx, design, origin)
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
  return estimate!
}

async function tryOut(tx: Tx, design: CampaignDesign, origin: string): Promise<Estimate> {
  await checkDesign(tx, design)
  const { members, left, sample } = await sampleMembers(tx, {
    segmentId: design.segmentId,
    without: design.withoutSegmentIds,
    most: mostTried,
  })
  const id = tx.newId()
  const lots = sample.map((profileId) => ({ profileId, lot: lotOf(id, profileId, { ...design, holdoutPercent: 0 }) }))
  const turns = lots.map(({ profileId, lot }) => ({
    profileId,
    variant: lot.is === 'variant' ? lot.variant : design.variants[0]!.name,
  }))
  const outcomes = await sendTo(tx, { id, design }, turns, { origin, step: 'first' })
  const rest = members - left
  const heldOut = Math.round((rest * design.holdoutPercent) / 100)
  const scaled = (count: number) => Math.round(((rest - heldOut) * count) / Math.max(1, sample.length))
  const reached = outcomes.filter(({ state }) => ['sent', 'held', 'digest'].includes(state))
  return {
    members,
    left,
    heldOut,
    reached: scaled(reached.length),
    later: byReason(
      reached.filter(({ state }) => state !== 'sent'),
      scaled,
    ),
    missed: byReason(
      outcomes.filter(({ state }) => ['withheld', 'lacking'].includes(state)),
      scaled,
    ),
    isEstimate: rest > sample.length,
  }
}

function byReason(outcomes: readonly Outcome[], scaled: (count: number) => number): Estimate['missed'] {
  const counts = new Map<string, number>()
  for (const { state, reason } of outcomes) {
    const key = state === 'lacking' ? `lacking: ${reason ?? ''}` : state === 'digest' ? 'digest' : (reason ?? state)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => ({ reason, people: scaled(count) }))
}
