/** The part of jstat that the statistics use. */
declare module 'jstat' {
  interface Distributions {
    readonly normal: { inv(share: number, mean: number, deviation: number): number }
    readonly chisquare: { cdf(x: number, degreesOfFreedom: number): number }
  }
  const jstat: Distributions
  export = jstat
}
