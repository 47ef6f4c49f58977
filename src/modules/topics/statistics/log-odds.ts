/** How often words are said in one set of reviews and in another. */
export interface WordCount {
  readonly word: string
  /** Reviews with it in the set that is looked at. */
  readonly here: number
  /** Reviews with it in the set it is compared with. */
  readonly there: number
}

export interface TellingWord extends WordCount {
  /** How much more often than elsewhere it is said, in standard errors. */
  readonly z: number
}

/**
 * Words that tell one set of reviews from another: log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi,
 * Quinn, _Fightin' Words_, Political Analysis 16, 2008). The prior is what both sets say together, so a word that is
 * said by few needs a larger difference.
 *
 * @param counts of all words of both sets; those said fewer than `least` times here are left out of the answer
 * @returns most telling first, z of at least 1.96 alone
 */
export function tellingWords(
  counts: readonly WordCount[],
  { least = 3, most = 20 }: { least?: number; most?: number } = {},
): TellingWord[] {
  const sum = (of: (count: WordCount) => number) => counts.reduce((all, count) => all + of(count), 0)
  const [here, there] = [sum((count) => count.here), sum((count) => count.there)]
  if (here === 0 || there === 0) return []
  // NOTE: a prior of the strength of the smaller set; one as strong as both would drown it
  const strength = Math.min(here, there) / (here + there)
  const prior = (count: WordCount) => (count.here + count.there) * strength
  const priorSum = (here + there) * strength
  return counts
    .filter((count) => count.here >= least)
    .map((count) => ({ ...count, z: zOf(count, { here, there, prior: prior(count), priorSum }) }))
    .filter(({ z }) => z >= 1.96)
    .toSorted((a, b) => b.z - a.z || a.word.localeCompare(b.word))
    .slice(0, most)
}

function zOf(
  count: WordCount,
  { here, there, prior, priorSum }: { here: number; there: number; prior: number; priorSum: number },
): number {
  const logOdds = (said: number, all: number) => Math.log((said + prior) / (all + priorSum - said - prior))
  const variance = 1 / (count.here + prior) + 1 / (count.there + prior)
  return (logOdds(count.here, here) - logOdds(count.there, there)) / Math.sqrt(variance)
}
