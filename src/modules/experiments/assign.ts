import { createHmac } from 'node:crypto'
import type { ExperimentDesign } from './experiment.ts'

/** What decides who is shown what. */
export interface Assigning extends Pick<ExperimentDesign, 'variants' | 'trafficBasisPoints'> {
  /** Of this experiment alone, so that no two divide visitors alike. */
  readonly seed: string
}

/**
 * The variant that a visitor is shown; undefined for those who do not take part.
 *
 * Drawn from HMAC-SHA256 of the visitor's id under the experiment's seed: the same visitor always draws the same, and one
 * who knows ids cannot foresee the draw. Two independent draws of 48 bits: whether she takes part, and what she is shown.
 */
export function variantOf({ seed, variants, trafficBasisPoints }: Assigning, visitorId: string): string | undefined {
  const drawn = createHmac('sha256', seed).update(visitorId).digest()
  if (drawAt(drawn, 0) >= trafficBasisPoints) return undefined
  const draw = drawAt(drawn, 6)
  let upTo = 0
  return variants.find(({ basisPoints }) => draw < (upTo += basisPoints))?.variant
}

/** Evenly from 0 to below 10,000. */
const drawAt = (drawn: Buffer, byte: number): number => (drawn.readUIntBE(byte, 6) / 2 ** 48) * 10_000
