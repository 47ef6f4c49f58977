import { darker, lighter } from './colour.ts'
import { down, ellipse, linear, path, radial, rect, round, softShape, softStroke } from './paint.ts'

/** What a thing throws on the ground it stands on: dark where it touches, faint to the right. */
export function contact(rx: number, reach = rx * 1.6): string {
  const near = radial([
    [0, '#23150f', 0.5],
    [0.55, '#23150f', 0.24],
    [1, '#23150f', 0],
  ])
  const far = radial([
    [0, '#23150f', 0.22],
    [1, '#23150f', 0],
  ])
  return (
    ellipse(reach * 0.42, -rx * 0.02, rx + reach * 0.55, rx * 0.3 + 8, far) +
    ellipse(rx * 0.06, 2, rx * 1.12, rx * 0.15 + 8, near)
  )
}

/** A round stand, its top at 0, 0. */
export function plinth(rx: number, height: number, colour: string): string {
  const ry = rx * 0.2
  const body = `M${-rx} 0v${height}a${rx} ${ry} 0 0 0 ${2 * rx} 0v${-height}z`
  return `<g transform="translate(0 ${height})">${contact(rx, rx * 1.2)}</g>${path(body, round(colour, 0.12))}${ellipse(
    0,
    0,
    rx,
    ry,
    linear(
      [
        [0, lighter(colour, 0.5)],
        [1, lighter(colour, 0.08)],
      ],
      [0, 0, 1, 0.6],
    ),
  )}`
}

/** A block in view of two sides, its top's middle at 0, 0. */
export function block(width: number, height: number, colour: string): string {
  const [half, deep, lean] = [width / 2, 46, 60]
  const top = `M${-half} ${deep}L${-half + lean} ${-deep}H${half + lean}L${half} ${deep}z`
  const side = `M${half} ${deep}L${half + lean} ${-deep}V${height - deep * 2}L${half} ${height}z`
  return `<g transform="translate(0 ${height})">${contact(half * 1.05, half * 0.9)}</g>${path(
    top,
    linear([
      [0, lighter(colour, 0.46)],
      [1, lighter(colour, 0.2)],
    ]),
  )}${rect(
    { x: -half, y: deep, width, height: height - deep },
    down([
      [0, lighter(colour, 0.08)],
      [1, darker(colour, 0.1)],
    ]),
  )}${path(side, darker(colour, 0.24))}`
}

/** A niche in the wall with a round head; its sill's middle at 0, 0. */
export function arch(width: number, height: number, colour: string): string {
  const half = width / 2
  const outline = `M${-half} 0V${-height + half}a${half} ${half} 0 0 1 ${width} 0V0z`
  const depth = `M${-half} 0V${-height + half}a${half} ${half} 0 0 1 ${width} 0V0h-26V${-height + half + 10}a${half - 26} ${half - 26} 0 0 0 ${-width + 78} -20V0z`
  return `${path(
    outline,
    linear(
      [
        [0, darker(colour, 0.2)],
        [0.5, darker(colour, 0.04)],
        [1, lighter(colour, 0.22)],
      ],
      [0, 0, 1, 0.7],
    ),
  )}${path(
    depth,
    linear([
      [0, darker(colour, 0.3), 0.55],
      [0.5, darker(colour, 0.1), 0.1],
      [1, '#ffffff', 0.3],
    ]),
  )}`
}

/** A plain disc on the wall, like a low sun. */
export const disc = (r: number, colour: string): string =>
  ellipse(
    0,
    0,
    r,
    r,
    linear(
      [
        [0, lighter(colour, 0.3)],
        [1, colour],
      ],
      [0, 0, 1, 1],
    ),
  )

/** Light through a window, falling on the wall from the upper left. */
export function windowLight(opacity = 0.3): string {
  const pane = (x: number, y: number) => `M${x} ${y}l250 70l0 330l-250 -70z`
  return [pane(150, 60), pane(430, 138), pane(150, 430), pane(430, 508)]
    .map((d) => softShape(d, '#fffdf4', 34, opacity))
    .join('')
}

/** The shadow of a branch that stands outside the picture. */
export function branchShadow(colour: string, opacity = 0.24): string {
  const twig = 'M1260 60C1100 150 980 180 800 330S600 520 540 600'
  const leaf = (x: number, y: number, turn: number, size: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${softShape('M0 0C34 -46 120 -60 190 -14C130 34 44 44 0 0z', colour, 16, opacity)}</g>`
  return `${softStroke(twig, colour, 26, opacity)}${leaf(1_090, 150, 150, 1)}${leaf(1_010, 190, 40, 1.1)}${leaf(900, 260, 190, 1.1)}${leaf(830, 318, 75, 1)}${leaf(720, 398, 205, 0.95)}${leaf(650, 470, 95, 0.85)}${leaf(548, 590, 150, 0.8)}`
}
