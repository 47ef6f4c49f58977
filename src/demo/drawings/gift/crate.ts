import { between, chance } from '../kit/chance.ts'
import { darker, lighter } from '../kit/colour.ts'
import { sign } from '../kit/mark.ts'
import { down, ellipse, linear, path, radial, rect, softStroke, stroke } from '../kit/paint.ts'
import { contact } from '../kit/stage.ts'

const board = (wood: string, y: number, height: number, seed: number): string => {
  const random = chance(seed)
  const grain = Array.from({ length: 5 }, (_, at) => {
    const at_ = y + 14 + at * (height / 5.4)
    return stroke(
      `M-396 ${at_}C-200 ${at_ + between(random, -10, 10)} 60 ${at_ + between(random, -12, 12)} 396 ${at_ + between(random, -6, 6)}`,
      darker(wood, 0.4),
      2.4,
      0.28,
    )
  })
  return `${rect(
    { x: -410, y, width: 820, height, rx: 6 },
    linear(
      [
        [0, darker(wood, 0.12)],
        [0.3, lighter(wood, 0.24)],
        [1, darker(wood, 0.18)],
      ],
      [0, 0, 1, 0.3],
    ),
  )}${grain.join('')}${rect({ x: -410, y: y + height - 5, width: 820, height: 5 }, darker(wood, 0.5), 'opacity=".35"')}`
}

/** A crate of three boards; what stands in it is drawn before its front. Foot at 0, 0; 840 wide, 360 high. */
export const crate = (wood: string, content: string): string => `
${contact(410, 300)}
${path('M-400 -350L-350 -430H370L410 -350z', darker(wood, 0.55))}
${stroke('M-350 -430H370', darker(wood, 0.2), 10)}
${content}
${board(wood, -350, 112, 3)}${board(wood, -232, 112, 5)}${board(wood, -114, 114, 8)}
${[-372, 336]
  .map((x) =>
    rect(
      { x, y: -356, width: 40, height: 356, rx: 6 },
      down([
        [0, lighter(wood, 0.2)],
        [1, darker(wood, 0.14)],
      ]),
    ),
  )
  .join('')}
${sign(0, -180, 120, darker(wood, 0.45))}`

/** Shavings of wood wool, as a bed; 760 wide, its middle at 0, 0. */
export function woodWool(colour: string): string {
  const random = chance(31)
  return Array.from({ length: 120 }, (_, at) => {
    const [x, y] = [between(random, -360, 360), between(random, -34, 34)]
    return stroke(
      `M${x} ${y}c${between(random, -60, 60)} ${between(random, -60, 10)} ${between(random, -60, 90)} ${between(random, -40, 40)} ${between(random, -90, 90)} ${between(random, -20, 30)}`,
      at % 2 ? lighter(colour, 0.4) : darker(colour, 0.16),
      5,
      0.8,
    )
  }).join('')
}

/** The four ears of its knot, two of which show the lining, and the knot itself. */
const knot = (cloth: string, lining: string): string => `${path(
  'M-20 -430C-120 -450 -250 -520 -330 -640C-230 -650 -90 -580 -10 -470z',
  linear(
    [
      [0, lighter(lining, 0.24)],
      [1, darker(lining, 0.18)],
    ],
    [0, 0, 1, 1],
  ),
)}
${path(
  'M20 -430C120 -450 260 -510 350 -610C240 -650 90 -580 10 -470z',
  linear(
    [
      [0, darker(cloth, 0.04)],
      [1, lighter(cloth, 0.34)],
    ],
    [0, 0, 1, 0],
  ),
)}
${path(
  'M-26 -440C-60 -500 -110 -600 -90 -680C-30 -650 10 -560 8 -470z',
  linear(
    [
      [0, lighter(cloth, 0.4)],
      [1, darker(cloth, 0.2)],
    ],
    [0, 0, 1, 1],
  ),
)}
${path(
  'M20 -450C40 -520 100 -600 170 -650C180 -570 120 -490 40 -440z',
  linear(
    [
      [0, darker(lining, 0.2)],
      [1, lighter(lining, 0.3)],
    ],
    [0, 1, 1, 0],
  ),
)}
${path(
  'M-66 -470C-60 -510 60 -514 68 -470C74 -420 40 -394 0 -394S-72 -420 -66 -470z',
  linear(
    [
      [0, lighter(cloth, 0.4)],
      [0.6, cloth],
      [1, darker(cloth, 0.4)],
    ],
    [0, 0, 1, 1],
  ),
)}
${softStroke('M-40 -490C-20 -460 -20 -430 -34 -404M20 -496C34 -470 34 -440 20 -404', darker(cloth, 0.6), 16, 0.4)}`

/** A bundle in a square cloth, knotted on top. Foot at 0, 0; 620 wide. */
export const bojagi = (cloth: string, lining: string): string => `
${contact(280)}
${path(
  'M-300 -330C-312 -200 -310 -100 -290 -24Q-284 0 -250 0H250Q284 0 290 -24C310 -100 312 -200 300 -330C200 -400 -200 -400 -300 -330z',
  linear([
    [0, darker(cloth, 0.26)],
    [0.24, lighter(cloth, 0.28)],
    [0.6, cloth],
    [1, darker(cloth, 0.34)],
  ]),
)}
${path(
  'M-300 -330C-180 -300 -60 -350 -20 -420H20C60 -350 180 -300 300 -330C240 -410 130 -430 0 -430S-240 -410 -300 -330z',
  linear([
    [0, lighter(cloth, 0.1)],
    [0.5, lighter(cloth, 0.34)],
    [1, darker(cloth, 0.1)],
  ]),
)}
${softStroke('M-20 -420C-80 -300 -200 -220 -290 -180M20 -420C80 -300 200 -220 296 -190M-8 -410C-40 -240 -60 -120 -50 -10M10 -410C50 -260 90 -140 96 -10', darker(cloth, 0.6), 40, 0.34)}${knot(cloth, lining)}`

/** A candle in a dark glass, burning. Foot at 0, 0; 420 high. */
export const candle = (glass: string, wax: string, ink: string): string => `
${contact(140)}
${path(
  'M-150 -330V-40Q-150 0 -110 0H110Q150 0 150 -40V-330z',
  linear([
    [0, darker(glass, 0.4)],
    [0.2, lighter(glass, 0.4)],
    [0.32, lighter(glass, 0.08)],
    [0.6, glass],
    [1, darker(glass, 0.46)],
  ]),
)}
${ellipse(
  0,
  -190,
  150,
  150,
  radial([
    [0, '#ffb65c', 0.4],
    [1, '#ffb65c', 0],
  ]),
)}
${ellipse(
  0,
  -330,
  150,
  36,
  linear([
    [0, darker(glass, 0.3)],
    [1, lighter(glass, 0.5)],
  ]),
)}${ellipse(0, -320, 136, 28, wax)}${ellipse(0, -322, 64, 13, '#fff1c9')}
${stroke('M0 -322V-352', '#3a2b25', 7)}
${ellipse(
  0,
  -396,
  190,
  190,
  radial([
    [0, '#ffe0a0', 0.6],
    [0.4, '#ffd58a', 0.22],
    [1, '#ffd58a', 0],
  ]),
)}${path(
  'M0 -452C26 -410 34 -384 22 -362C12 -346 -12 -346 -22 -362C-34 -384 -22 -410 0 -452z',
  down([
    [0, '#ffb347'],
    [0.6, '#ffe08a'],
    [1, '#fff6d8'],
  ]),
)}
${rect({ x: -92, y: -230, width: 184, height: 150, rx: 6 }, '#fbf3e4', 'opacity=".94"')}${sign(0, -166, 64, ink)}`
