/** The middle and the ninth tenth of how long parcels were on the way; null of none. */
export function hoursOf(
  rows: readonly { readonly hours: number; readonly parcels: number }[],
): { parcels: number; medianHours: number; p90Hours: number } | null {
  const sorted = rows.toSorted((a, b) => a.hours - b.hours)
  const parcels = sorted.reduce((all, row) => all + row.parcels, 0)
  if (parcels === 0) return null
  const at = (share: number): number => {
    let passed = 0
    for (const row of sorted) {
      passed += row.parcels
      if (passed >= share * parcels) return row.hours
    }
    return sorted.at(-1)!.hours
  }
  return { parcels, medianHours: at(0.5), p90Hours: at(0.9) }
}
