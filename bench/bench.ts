/** What a benchmark found, and what it is compared with: both measured in the same run, on the same machine. */
export interface Measured {
  readonly figure: number
  readonly unit: string
  /** What could be reached at best, or must not be exceeded; the bench's `about` says which. */
  readonly limit: number
}

/** A file `bench/<name>.ts` exports one of these as `bench`. */
export interface Bench {
  /** One line: what is measured, and what the limit is. */
  readonly about: string
  /** @throws {Error} when what was measured was also wrong */
  run(say: (line: string) => void): Promise<Measured>
}

/** The line that ends a benchmark's output. */
export const resultLine = (bench: string, { figure, unit, limit }: Measured): string =>
  JSON.stringify({ bench, figure: rounded(figure), unit, limit: rounded(limit), ratio: rounded(figure / limit) })

const rounded = (value: number): number => Number(value.toPrecision(4))

/** The value below which this share of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
