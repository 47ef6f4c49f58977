import { rowHeight } from '../graph/layout.ts'

interface Point {
  x: number
  y: number
}

/** Between two rows, where ways go sideways. */
const sideways = 46
const radius = 14

/** Down, sideways between the rows, and down again: around what stands between both ends. */
export function pathThrough(from: Point, to: Point, bends: readonly number[]): string {
  const points: Point[] = [from]
  let last = from
  bends.forEach((x, at) => {
    const y = from.y + at * rowHeight + sideways
    points.push({ x: last.x, y }, { x, y })
    last = { x, y }
  })
  const y = to.y - sideways
  points.push({ x: last.x, y }, { x: to.x, y }, to)
  return rounded(points.filter((point, at) => !isSame(point, points[at - 1])))
}

const isSame = (one: Point, other: Point | undefined): boolean =>
  other !== undefined && Math.abs(one.x - other.x) < 0.5 && Math.abs(one.y - other.y) < 0.5

/** A line through all points, with round corners. */
function rounded(points: readonly Point[]): string {
  return points.reduce((path, point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    if (!before) return `M ${point.x} ${point.y}`
    if (!after) return `${path} L ${point.x} ${point.y}`
    const [enter, leave] = [towards(point, before), towards(point, after)]
    return `${path} L ${enter.x} ${enter.y} Q ${point.x} ${point.y} ${leave.x} ${leave.y}`
  }, '')
}

/** On the way from one point to the next, so far that a corner is round. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const part = Math.min(radius, length / 2) / (length || 1)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}
