import { darker, lighter } from '../kit/colour.ts'
import { sign } from '../kit/mark.ts'
import { ellipse, linear, path, rect, round, stroke } from '../kit/paint.ts'
import { contact } from '../kit/stage.ts'

const steel = '#c3c8cc'

/** The head: three edges in a steel frame, 300 wide, its neck at 0, 0. */
const head = `
${path('M-40 10L-26 -70H26L40 10z', round(steel, 0.6))}
${rect(
  { x: -150, y: -158, width: 300, height: 96, rx: 22 },
  linear(
    [
      [0, '#f4f6f7'],
      [0.35, '#c3c8cc'],
      [1, '#7d858b'],
    ],
    [0, 0, 0, 1],
  ),
)}
${rect({ x: -132, y: -146, width: 264, height: 70, rx: 10 }, '#5d666c')}
${[-136, -116, -96]
  .map((y) =>
    rect(
      { x: -124, y, width: 248, height: 11, rx: 4 },
      linear(
        [
          [0, '#ffffff'],
          [0.5, '#d3d9dd'],
          [1, '#97a0a6'],
        ],
        [0, 0, 0, 1],
      ),
    ),
  )
  .join('')}
${rect({ x: -132, y: -170, width: 264, height: 16, rx: 8 }, '#8fb0a4')}`

const ribs = (from: number, to: number, ink: string): string =>
  Array.from(
    { length: Math.floor((to - from) / 26) },
    (_, at) =>
      stroke(`M-36 ${from + at * 26}H36`, ink, 6, 0.35) + stroke(`M-36 ${from + at * 26 + 6}H36`, '#ffffff', 2, 0.3),
  ).join('')

/** A razor with a heavy, ribbed handle. Its end at 0, 0; 720 high. */
export const razor = (handle: string): string => `
${path('M-34 -520C-44 -360 -46 -200 -38 -30Q-34 0 0 0T38 -30C46 -200 44 -360 34 -520z', round(handle, 0.44))}
${ribs(-440, -120, darker(handle, 0.6))}
${rect({ x: -40, y: -92, width: 80, height: 14, rx: 5 }, round('#cdb27f', 0.7))}
${rect({ x: -38, y: -548, width: 76, height: 34, rx: 8 }, round('#cdb27f', 0.7))}
<g transform="translate(0 -550)">${head}</g>`

/** The same on its foot of stone. Foot at 0, 0; 830 high. */
export const standingRazor = (handle: string, stone: string): string => `
${contact(190)}
<g transform="translate(0 -90)">${razor(handle)}</g>
${path('M-170 -96C-170 -140 -90 -160 0 -160S170 -140 170 -96L190 -30C190 6 110 20 0 20S-190 6 -190 -30z', round(stone, 0.3))}
${ellipse(0, -112, 52, 15, '#1d1412', 'opacity=".5"')}
${path('M-39 -150C-39 -126 -30 -112 0 -112S39 -126 39 -150L36 -190H-36z', round(handle, 0.44))}
${stroke('M-140 -60C-80 -40 -40 -66 10 -50S120 -50 160 -70M-150 -24C-90 -4 10 -20 90 -6', lighter(stone, 0.5), 4, 0.35)}
${sign(0, -46, 50, lighter(stone, 0.6))}`

/** One blade cassette as it comes out of its box. Middle at 0, 0. */
export const cassette = (): string =>
  `<g transform="translate(0 110)">${rect({ x: -140, y: -140, width: 310, height: 96, rx: 22 }, '#23150f', 'opacity=".16"')}${head}</g>`
