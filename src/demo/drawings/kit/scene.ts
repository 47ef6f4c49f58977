import { darker } from './colour.ts'
import { down, linear, radial, rect } from './paint.ts'

/** The paper that a picture is taken on: the wall's upper and lower tone, and the floor it runs out into. */
export interface Backdrop {
  readonly wall: readonly [string, string]
  readonly floor: string
}

export interface Scene extends Backdrop {
  readonly content: string
  /** What part of the stage is seen, as `x y width height`; all of it when left out. */
  readonly view?: string
  readonly width?: number
  readonly height?: number
}

/** A picture on seamless paper, with soft light from the upper left. The stage is 1200 × 1500 unless told. */
export function scene({ wall, floor, content, view, width = 1_200, height = 1_500 }: Scene): string {
  const all: { x: number; y: number; width: number; height: number } = { x: 0, y: 0, width, height }
  const horizon = height * 0.66
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${view ?? `0 0 ${width} ${height}`}">
${rect(
  all,
  down([
    [0, wall[0]],
    [0.72, wall[1]],
    [1, wall[1]],
  ]),
)}
${rect(
  { ...all, y: horizon, height: height - horizon },
  down([
    [0, floor, 0],
    [0.3, floor, 0.85],
    [1, darker(floor, 0.08)],
  ]),
)}
${rect(
  all,
  radial(
    [
      [0, '#fffdf6', 0.62],
      [0.5, '#fffdf6', 0.16],
      [1, '#fffdf6', 0],
    ],
    [0.24, 0.16, 0.85],
  ),
)}
${rect(
  all,
  linear(
    [
      [0, '#2a1a12', 0],
      [0.62, '#2a1a12', 0],
      [1, '#2a1a12', 0.13],
    ],
    [0, 0.1, 1, 0.9],
  ),
)}
${content}
</svg>`
}

/** Only a surface, seen straight from above. */
export const surface = (colours: readonly [string, string], content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1500" viewBox="0 0 1200 1500">
${rect(
  { x: 0, y: 0, width: 1_200, height: 1_500 },
  linear(
    [
      [0, colours[0]],
      [1, colours[1]],
    ],
    [0, 0, 1, 1],
  ),
)}
${content}
${rect(
  { x: 0, y: 0, width: 1_200, height: 1_500 },
  radial(
    [
      [0, '#fffdf6', 0.28],
      [1, '#fffdf6', 0],
    ],
    [0.2, 0.14, 0.9],
  ),
)}
</svg>`
