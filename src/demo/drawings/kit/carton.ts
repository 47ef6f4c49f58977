import { darker, lighter } from './colour.ts'
import { type Label, label } from './mark.ts'
import { down, path, rect, stroke } from './paint.ts'
import { contact } from './stage.ts'

export interface Carton {
  readonly width: number
  readonly height: number
  readonly paper: string
  readonly label: Label
  /** A band of another colour around it. */
  readonly band?: string
}

/** A folded box, its front's foot at 0, 0. */
export function carton({ width, height, paper, label: words, band }: Carton): string {
  const half = width / 2
  const [deep, rise] = [width * 0.34, width * 0.1]
  const side = `M${half} 0L${half + deep} ${-rise}V${-height - rise}L${half} ${-height}z`
  const top = `M${-half} ${-height}L${-half + deep} ${-height - rise}H${half + deep}L${half} ${-height}z`
  const banded = band
    ? rect({ x: -half, y: -height * 0.22, width, height: height * 0.12 }, band) +
      path(`M${half} ${-height * 0.22}l${deep} ${-rise}v${height * 0.12}l${-deep} ${rise}z`, darker(band, 0.24))
    : ''
  return `${contact(half * 1.1)}${rect(
    { x: -half, y: -height, width, height },
    down([
      [0, lighter(paper, 0.18)],
      [1, darker(paper, 0.06)],
    ]),
  )}${path(
    side,
    down([
      [0, darker(paper, 0.16)],
      [1, darker(paper, 0.3)],
    ]),
  )}${path(top, lighter(paper, 0.45))}${banded}${stroke(`M${-half} ${-height}H${half}V0`, '#ffffff', 2, 0.35)}<g transform="translate(0 ${-height * 0.58})">${label(words, width * 0.78)}</g>`
}
