/** How many people's waiting ended after so many days: they came back, or it is not known yet how long they will wait. */
export interface Waited {
  readonly days: number
  readonly people: number
  readonly cameBack: boolean
}

/** On one day after the first order. */
export interface CurvePoint {
  readonly day: number
  /** The share that has come back by then, 0 to 1. */
  readonly cameBack: number
  /** It lies between `low` and `high` nineteen times of twenty. */
  readonly low: number
  readonly high: number
  /** Whose waiting was still seen on that day: the later, the fewer. */
  readonly seen: number
}

/** The normal distribution's quantile for 95 %. */
const z = 1.959963984540054

/**
 * The share that comes back within each number of days, by the estimator of Kaplan and Meier (Nonparametric estimation
 * from incomplete observations, JASA 53, 1958): who has not come back yet counts for as long as she was seen, and neither
 * as never nor as not at all. `S(t) = ∏ (1 − dᵢ/nᵢ)` over the days up to t, with dᵢ who came back on day i and nᵢ whose
 * waiting was seen on it; who is seen until day i is still among nᵢ. Range: Greenwood's variance on the scale log(−log S)
 * (Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, 1980), which stays within 0 and 1.
 *
 * @returns a point for each day on which somebody came back
 */
export function curveOf(waited: readonly Waited[]): CurvePoint[] {
  const byDay = Map.groupBy(waited, ({ days }) => days)
  let seen = sum(waited)
  let staying = 1
  let variance = 0
  const points: CurvePoint[] = []
  for (const day of [...byDay.keys()].sort((a, b) => a - b)) {
    const there = byDay.get(day)!
    const back = sum(there.filter(({ cameBack }) => cameBack))
    if (back > 0) {
      staying *= 1 - back / seen
      variance += seen > back ? back / (seen * (seen - back)) : 0
      points.push({ day, cameBack: 1 - staying, ...rangeOf(staying, variance), seen })
    }
    seen -= sum(there)
  }
  return points
}

function rangeOf(staying: number, variance: number): { low: number; high: number } {
  if (staying <= 0) return { low: 0, high: 1 }
  const spread = (z * Math.sqrt(variance)) / Math.log(staying)
  return { low: 1 - staying ** Math.exp(spread), high: 1 - staying ** Math.exp(-spread) }
}

/** The first day by which at least this share has come back; null where the curve never gets there. */
export const dayOfShare = (curve: readonly CurvePoint[], share: number): number | null =>
  // Products of fractions miss a half by some 1e-16.
  curve.find(({ cameBack }) => cameBack >= share - 1e-9)?.day ?? null

const sum = (rows: readonly Waited[]): number => rows.reduce((all, { people }) => all + people, 0)
