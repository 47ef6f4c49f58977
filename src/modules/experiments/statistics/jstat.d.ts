/** The part of jstat that the statistics use. */
declare module 'jstat' {
  interface Distributions {
    readonly normal: { inv(share: number, mean: number, deviation: number): number }
    readonly chisquare: { cdf(x: number, degreesOfFreedom: number): number }
  }
  const jstat: Distributions
  // eslint-disable-next-line import/no-default-export -- how the package exports itself
  export default jstat
}
