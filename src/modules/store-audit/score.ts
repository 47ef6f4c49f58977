import { type Area, areaNames, areas } from './areas.ts'
import type { Check, Verdict } from './check.ts'

export interface AreaScore {
  readonly area: Area
  /** 0 to 100, rounded down, so that a hundred means that all is well; null when nothing could be judged. */
  readonly score: number | null
  readonly passed: number
  readonly failed: number
  readonly notHere: number
  /** Questions that nobody has answered. */
  readonly open: number
}

type Judged = Pick<Check, 'id' | 'area' | 'weight'> & Pick<Verdict, 'state'>

/**
 * The score of a run: each area by the weights of its checks, all together by the areas' points.
 *
 * What does not apply and what nobody has answered does not count. Rounded down; 0 when nothing could be judged.
 */
export function scoreOf(judged: readonly Judged[]): { score: number; areas: AreaScore[] } {
  const all = areaNames.map((area) => ({ area, share: shareOf(judged.filter((one) => one.area === area)) }))
  const counted = all.flatMap(({ area, share }) => (share === null ? [] : [{ points: areas[area].points, share }]))
  const points = counted.reduce((sum, one) => sum + one.points, 0)
  const reached = counted.reduce((sum, one) => sum + one.points * one.share, 0)
  return {
    score: points === 0 ? 0 : wholePercent(reached / points),
    areas: all.map(({ area, share }) => {
      const count = (state: Verdict['state']) => judged.filter((one) => one.area === area && one.state === state).length
      return {
        ...{ area, score: share === null ? null : wholePercent(share) },
        ...{ passed: count('pass'), failed: count('fail'), notHere: count('not-here'), open: count('open') },
      }
    }),
  }
}

function shareOf(judged: readonly Judged[]): number | null {
  const weightOf = (state: Verdict['state']) =>
    judged.filter((one) => one.state === state).reduce((sum, { weight }) => sum + weight, 0)
  const [passed, failed] = [weightOf('pass'), weightOf('fail')]
  return passed + failed === 0 ? null : passed / (passed + failed)
}

/** Sums of shares may miss a whole by a hair. */
const wholePercent = (share: number): number => Math.floor(share * 100 + 1e-9)
