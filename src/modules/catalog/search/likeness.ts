/** How many letters must be added, removed, replaced or swapped with the next to make one word of the other. */
export function strokesBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? rows[i - 2]![j - 2]! + 1 : Infinity
      row.push(Math.min(replaced, rows[i - 1]![j]! + 1, row[j - 1]! + 1, swap))
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

/** Whether one may be the other mistyped: one wrong stroke in a short word, two in a longer one, three in a long one. */
export function isLike(a: string, b: string): boolean {
  const most = a.length <= 5 ? 1 : a.length <= 9 ? 2 : 3
  return strokesBetween(a, b) <= most
}
