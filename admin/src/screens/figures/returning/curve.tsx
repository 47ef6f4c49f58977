import { Text } from '@mantine/core'
import type { Returning } from './use-returning.ts'
import { returningWords as said } from './words.ts'

const [width, height] = [1_000, 300]
const marks = [0, 30, 60, 90, 180, 365, 730]
const tops = [0.1, 0.25, 0.5, 0.75, 1]

/** The share that has come back by each day, with its doubt as a band; the tables below say the same in numbers. */
export function Curve({ figures: { curve, timeToSecond }, isSmall }: { figures: Returning; isSmall?: boolean }) {
  const last = curve.at(-1)
  if (!last)
    return (
      <Text size="sm" c="dimmed" py="md">
        {said.curveEmpty}
      </Text>
    )
  const ends = Math.max(30, last.day)
  const top = tops.find((one) => one >= last.high) ?? 1
  const x = (day: number) => (day / ends) * width
  const y = (share: number) => height - (Math.min(share, top) / top) * height
  const upTo = (of: 'cameBack' | 'low' | 'high') => steps(curve.map((point) => [x(point.day), y(point[of])]))
  const forth = upTo('high')
  const band = `M${[...forth, ...upTo('low').toReversed()].join('L')}Z`
  const { medianDays } = timeToSecond.now
  return (
    <figure className="curve" data-small={isSmall}>
      <div className="curve-field">
        <svg
          role="img"
          aria-label={said.curvePicture(ends, last.cameBack)}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
        >
          {[0.5, 1].map((share) => (
            <line key={share} className="curve-grid" x1={0} x2={width} y1={y(top * share)} y2={y(top * share)} />
          ))}
          {medianDays !== null && (
            <line className="curve-median" x1={x(medianDays)} x2={x(medianDays)} y1={0} y2={height} />
          )}
          <path className="curve-band" d={band} />
          <path className="curve-line" d={`M${upTo('cameBack').join('L')}`} />
        </svg>
        <span className="curve-top">{said.percent(top)}</span>
        <span className="curve-middle">{said.percent(top / 2)}</span>
      </div>
      <figcaption>
        {marks
          .filter((day) => day <= ends && (!isSmall || day === 0 || day === 30 || day === 90))
          .map((day) => (
            <span key={day} style={{ left: `${(day / ends) * 100}%` }} data-at={day === 0 ? 'first' : undefined}>
              {said.day(day)}
            </span>
          ))}
      </figcaption>
    </figure>
  )
}

/** From point to point as a stair: level until the next day on which somebody came back. */
function steps(points: readonly (readonly [across: number, down: number])[]): string[] {
  let before = height
  const all = points.flatMap(([across, down]) => {
    const both = [`${across},${before}`, `${across},${down}`]
    before = down
    return both
  })
  return [`0,${height}`, ...all, `${width},${before}`]
}
