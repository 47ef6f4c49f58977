/** Reviews that speak of a topic, and how many of them against it, lately and before. */
export interface Shift {
  readonly negative: number
  readonly mentions: number
  readonly negativeBefore: number
  readonly mentionsBefore: number
}

export type Direction = 'worse' | 'better'

/** What must be there before anything is said at all. */
export const changeRule = {
  /** Reviews of the week that speak of it. */
  leastMentions: 5,
  /** Of the eight weeks before. */
  leastBefore: 15,
  /** The share against it must have moved by so much. */
  leastMove: 0.15,
  /** Of all changes that are told, at most so many are expected to be chance. */
  falseDiscoveries: 0.05,
} as const

/**
 * How often so many against, or more (for `better`: so few, or fewer), would come if nothing had changed: the tail of
 * the beta-binomial distribution, its prior being the weeks before (Beta(against + 1, others + 1)). What was seen
 * before is itself a sample, and this counts that in.
 */
export function chanceOf(shift: Shift, direction: Direction): number {
  const { negative, mentions, negativeBefore, mentionsBefore } = shift
  const [a, b] = [negativeBefore + 1, mentionsBefore - negativeBefore + 1]
  let tail = 0
  const [first, last] = direction === 'worse' ? [negative, mentions] : [0, negative]
  for (let k = first; k <= last; k++) tail += Math.exp(logBetaBinomial(k, mentions, a, b))
  return Math.min(1, tail)
}

const logBetaBinomial = (k: number, n: number, a: number, b: number): number =>
  logChoose(n, k) + logBeta(k + a, n - k + b) - logBeta(a, b)
const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/** Stirling's series, shifted up to 10, where four terms are exact to twelve digits. */
function logGamma(x: number): number {
  let shift = 0
  let y = x
  for (; y < 10; y++) shift += Math.log(y)
  const series = 1 / (12 * y) - 1 / (360 * y ** 3) + 1 / (1_260 * y ** 5) - 1 / (1_680 * y ** 7)
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift
}

/** Which way it went; undefined where there is too little to speak of a change. */
export function directionOf(shift: Shift): Direction | undefined {
  const { leastMentions, leastBefore } = changeRule
  if (shift.mentions < leastMentions || shift.mentionsBefore < leastBefore) return undefined
  return moveOf(shift) > 0 ? 'worse' : 'better'
}

/** Whether it moved so far that somebody should look. */
export const isLarge = (shift: Shift): boolean => Math.abs(moveOf(shift)) >= changeRule.leastMove

const moveOf = ({ negative, mentions, negativeBefore, mentionsBefore }: Shift): number =>
  negative / mentions - negativeBefore / mentionsBefore

/**
 * Those that are told although many are looked at each day (Benjamini, Hochberg, _Controlling the false discovery rate_,
 * JRSS B 57, 1995).
 *
 * @param looks all that were looked at, also those that hardly moved, with their chance
 */
export function discoveries<Look extends { readonly p: number }>(looks: readonly Look[], share: number): Look[] {
  const sorted = looks.toSorted((a, b) => a.p - b.p)
  const last = sorted.findLastIndex(({ p }, at) => p <= (share * (at + 1)) / looks.length)
  return sorted.slice(0, last + 1)
}
