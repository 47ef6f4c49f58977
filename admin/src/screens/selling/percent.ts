const percent = new Intl.NumberFormat('en', { maximumFractionDigits: 4 })
const amount = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** 687.5 basis points are 6.875 %. */
export const showPercent = (basisPoints: number): string => `${percent.format(basisPoints / 100)} %`

/** What people write in percent, in basis points; hundredths of one are the finest there is. */
export const basisPointsOf = (written: number): number => Math.round(written * 10_000) / 100

/** The tax that is added to a price of 100, and the tax that is in one. */
export function examplesOf(basisPoints: number): { added: string; within: string } {
  const added = basisPoints / 100
  return { added: amount.format(added), within: amount.format((100 * added) / (100 + added)) }
}
