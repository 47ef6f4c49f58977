import { darker, lighter } from '../kit/colour.ts'
import { sign } from '../kit/mark.ts'
import { down, ellipse, linear, path, softStroke, stroke, within } from '../kit/paint.ts'

export interface Sneaker {
  readonly upper: string
  readonly accent: string
  readonly sole: string
}

const upperLine =
  'M-376 -92C-392 -160 -388 -222 -366 -272C-354 -300 -326 -298 -306 -276C-266 -236 -196 -238 -140 -300C-112 -330 -72 -324 -46 -296C-6 -252 44 -222 110 -206C190 -194 270 -200 330 -176C380 -156 408 -120 404 -84z'

const laces = [
  [-104, -262],
  [-62, -236],
  [-18, -214],
  [28, -196],
] as const

const stitches = (upper: string, d: string): string =>
  stroke(d, darker(upper, 0.5), 2.2, 0.45).replace('stroke-linejoin', 'stroke-dasharray="8 6" stroke-linejoin')

const lace = (upper: string, [x, y]: readonly [number, number]): string => {
  const d = (lift: number) =>
    `M${x - 34} ${y + 44 - lift}C${x - 10} ${y + 4 - lift} ${x + 24} ${y - 22 - lift} ${x + 60} ${y - 26 - lift}`
  return (
    stroke(d(-5), darker(upper, 0.4), 16, 0.28) + stroke(d(0), '#fffdf7', 14) + stroke(d(3), darker(upper, 0.1), 2, 0.4)
  )
}

/** What lies on top: the wave, the lace guard, seams, and the sole. */
const trimmings = ({ upper, accent, sole }: Sneaker): string => `${path(
  'M-250 -100C-190 -176 -120 -134 -50 -156C6 -174 30 -196 70 -212C44 -146 10 -112 -60 -100C-130 -88 -180 -98 -250 -100z',
  linear([
    [0, lighter(accent, 0.1)],
    [1, darker(accent, 0.14)],
  ]),
)}
${path(
  'M-140 -300C-112 -330 -72 -324 -46 -296C-6 -252 44 -222 110 -206L76 -170C0 -196 -80 -232 -140 -300z',
  linear([
    [0, lighter(upper, 0.5)],
    [1, darker(upper, 0.1)],
  ]),
)}
${laces.map((at) => lace(upper, at)).join('')}
${stroke('M-306 -276C-266 -236 -196 -238 -140 -300C-80 -232 0 -196 76 -170M214 -200C238 -168 246 -130 240 -88M-254 -88C-276 -150 -276 -220 -308 -278', darker(upper, 0.5), 2.5, 0.4)}
${stitches(upper, 'M-300 -262C-260 -222 -190 -224 -136 -284M224 -198C250 -166 258 -130 252 -90M-264 -90C-286 -150 -286 -216 -316 -270M-136 -284C-76 -220 0 -184 70 -158')}
${path(
  'M-388 -100C-250 -84 250 -88 408 -96Q432 -92 428 -58C422 -14 398 0 356 0H-344C-388 0 -404 -50 -388 -100z',
  down([
    [0, lighter(sole, 0.55)],
    [0.5, sole],
    [1, darker(sole, 0.26)],
  ]),
)}
${stroke('M-392 -56C-244 -42 244 -46 426 -54', accent, 9, 0.9)}
${stroke('M-386 -94C-242 -80 242 -82 408 -90', darker(sole, 0.4), 3, 0.4)}
${sign(-324, -186, 46, '#fffaf2')}`

/** A low court shoe from its side, toe to the right. Foot at 0, 0; 820 wide. */
export const sneaker = (look: Sneaker): string => {
  const { upper, accent } = look
  return `${ellipse(20, 0, 440, 34, '#23150f', 'opacity=".18"')}${ellipse(0, -2, 396, 16, '#23150f', 'opacity=".36"')}
${path('M-366 -272C-330 -330 -280 -330 -250 -316C-210 -300 -170 -330 -150 -366C-128 -396 -86 -390 -70 -352L-46 -296C-120 -220 -280 -220 -366 -272z', darker(accent, 0.42))}
${path(
  'M-170 -330C-140 -396 -84 -402 -66 -352L-20 -262L-90 -230C-130 -260 -160 -290 -170 -330z',
  linear([
    [0, lighter(upper, 0.3)],
    [1, darker(upper, 0.16)],
  ]),
)}
${path(
  upperLine,
  linear(
    [
      [0, darker(upper, 0.08)],
      [0.26, lighter(upper, 0.6)],
      [0.7, upper],
      [1, darker(upper, 0.14)],
    ],
    [0, 0, 0.5, 1],
  ),
)}
${within(upperLine, softStroke('M120 -204C160 -172 186 -140 180 -88M170 -196C214 -166 246 -140 250 -90M-180 -100C-160 -150 -170 -210 -200 -250', darker(upper, 0.5), 34, 0.2))}
${path(
  'M-376 -92C-392 -160 -388 -222 -366 -272C-354 -300 -326 -298 -308 -278C-276 -220 -276 -150 -254 -88z',
  linear([
    [0, lighter(accent, 0.16)],
    [1, darker(accent, 0.24)],
  ]),
)}
${path(
  'M214 -200C262 -200 300 -190 330 -176C380 -156 408 -120 404 -84H240C246 -130 238 -168 214 -200z',
  linear([
    [0, lighter(upper, 0.4)],
    [1, darker(upper, 0.16)],
  ]),
)}${trimmings(look)}`
}

/** The sole of it, seen from below; toe up. Middle at 0, 0; 300 × 820. */
export function soleBelow(sole: string, accent: string): string {
  const outline =
    'M0 -410C110 -410 156 -300 150 -190C146 -90 96 -40 92 40C88 130 126 190 118 280C110 370 60 410 0 410S-110 370 -114 280C-118 180 -92 120 -96 30C-100 -60 -150 -120 -150 -220C-150 -330 -90 -410 0 -410z'
  const waves = Array.from({ length: 30 }, (_, at) => {
    const y = -400 + at * 28
    return `M-170 ${y}q28 -18 56 0t56 0t56 0t56 0t56 0t56 0`
  }).join('')
  return `${path(outline, '#23150f', 'opacity=".22" transform="translate(22 28)"')}${path(
    outline,
    linear([
      [0, lighter(sole, 0.4)],
      [1, darker(sole, 0.2)],
    ]),
  )}${within(outline, stroke(waves, darker(sole, 0.4), 9, 0.5) + stroke(waves, lighter(sole, 0.5), 3, 0.6))}${ellipse(0, -230, 74, 92, accent)}${sign(0, -236, 90, '#fffaf2')}${ellipse(0, 300, 60, 66, accent)}`
}
