import type { Schemas } from '../../api.ts'
import type { Experiment } from './experiment-state.tsx'

export type Design = Schemas['ExperimentDesignInput']

/** A design as the form holds it: shares in per cent. */
export interface Values {
  key: string
  hypothesis: string
  surface: Design['surface']
  control: string
  shares: Record<string, number | ''>
  markets: string[]
  traffic: number | ''
  metric: Design['metric']
  guardrails: NonNullable<Design['guardrails']>
  lift: number | ''
}

export const newValues = (markets: string[]): Values => ({
  key: '',
  hypothesis: '',
  surface: 'checkout-trust',
  control: 'none',
  shares: { none: 50, seals: 50 },
  markets,
  traffic: 100,
  metric: 'order-placed',
  guardrails: [],
  lift: 10,
})

export const valuesOf = (given: Experiment): Values => ({
  key: given.key,
  hypothesis: given.hypothesis,
  surface: given.surface,
  control: given.variants[0]?.variant ?? '',
  shares: Object.fromEntries(given.variants.map(({ variant, basisPoints }) => [variant, basisPoints / 100])),
  markets: given.markets,
  traffic: given.trafficBasisPoints / 100,
  metric: given.metric,
  guardrails: given.guardrails,
  lift: given.smallestLiftBasisPoints / 100,
})

/** The control first, then the others that have a share. */
export function designOf({ control, shares, traffic, lift, ...rest }: Values): Design {
  const tried = Object.entries(shares).filter(([, share]) => Number(share) > 0)
  const ordered = tried.toSorted(([a], [b]) => Number(b === control) - Number(a === control))
  return {
    ...rest,
    variants: ordered.map(([variant, share]) => ({ variant, basisPoints: basisPoints(share) })),
    trafficBasisPoints: basisPoints(traffic),
    smallestLiftBasisPoints: basisPoints(lift),
  }
}

const basisPoints = (percent: number | ''): number => Math.round(Number(percent) * 100)

/** Whether it is worth asking how long it takes. */
export const isWhole = ({ variants, markets, trafficBasisPoints = 0, smallestLiftBasisPoints = 0 }: Design): boolean =>
  variants.length > 1 &&
  variants.reduce((sum, each) => sum + each.basisPoints, 0) === 10_000 &&
  markets.length > 0 &&
  trafficBasisPoints >= 100 &&
  smallestLiftBasisPoints >= 50
