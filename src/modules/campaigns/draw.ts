import { createHmac } from 'node:crypto'
import type { CampaignDesign } from './campaign.ts'

/** What somebody gets of a campaign: nothing, to compare with; a variant; or the winner, once it is known. */
export type Lot = { readonly is: 'holdout' } | { readonly is: 'waiting' } | { readonly is: 'variant'; variant: string }

/**
 * Draws what somebody gets, by HMAC-SHA256 of her profile's id under the campaign's own seed: again the same, and not to be
 * foreseen by who knows ids. Three independent draws: whether she is held out, whether she is in the test, which variant.
 */
export function lotOf(
  seed: string,
  profileId: string,
  { holdoutPercent, winner, variants }: Pick<CampaignDesign, 'holdoutPercent' | 'winner' | 'variants'>,
): Lot {
  const drawn = createHmac('sha256', seed).update(profileId).digest()
  if (drawAt(drawn, 0) < holdoutPercent) return { is: 'holdout' }
  if (winner && drawAt(drawn, 6) >= winner.testPercent) return { is: 'waiting' }
  const draw = drawAt(drawn, 12)
  let upTo = 0
  const { name } = variants.find(({ share }) => draw < (upTo += share)) ?? variants.at(-1)!
  return { is: 'variant', variant: name }
}

/** Evenly from 0 to below 100. */
const drawAt = (drawn: Buffer, byte: number): number => (drawn.readUIntBE(byte, 6) / 2 ** 48) * 100
