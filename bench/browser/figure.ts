/** One figure with the limit that it must keep. */
export type Figure = { readonly what: string; readonly value: number; readonly unit: string } & (
  { readonly most: number } | { readonly least: number }
)

export const isKept = (figure: Figure): boolean =>
  'most' in figure ? figure.value <= figure.most : figure.value >= figure.least

/** `✓ LCP of home                812 ms   at most 1200` */
export function lineOf(figure: Figure, width: number): string {
  const limit = 'most' in figure ? `at most ${figure.most}` : `at least ${figure.least}`
  const value = `${Number(figure.value.toPrecision(4))} ${figure.unit}`.trim()
  return `${isKept(figure) ? '✓' : '✗'} ${figure.what.padEnd(width)} ${value.padStart(12)}   ${limit}`
}
