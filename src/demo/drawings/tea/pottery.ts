import { darker, lighter } from '../kit/colour.ts'
import { ellipse, linear, path, radial, round, softStroke, stroke } from '../kit/paint.ts'
import { contact } from '../kit/stage.ts'

const steamPath = (x: number) => `M${x} 0c-50 -80 50 -130 0 -220s40 -130 4 -190`

/** Steam that rises from 0, 0. */
export const steam = (): string =>
  softStroke(steamPath(-50), '#ffffff', 34, 0.42) + softStroke(steamPath(40), '#ffffff', 26, 0.34)

/** Crackle of a celadon glaze, over something about 440 wide. */
const crackle = (ink: string): string =>
  stroke(
    'M-150 -210L-110 -160L-130 -100L-80 -60M-110 -160L-50 -170L-20 -120L-60 -70M-20 -120L40 -150L90 -110L60 -60M90 -110L150 -150M40 -150L30 -210M-50 -170L-60 -220M90 -110L120 -70',
    ink,
    1.6,
    0.22,
  )

/** A handleless cup; `tea` is what it is full of. Foot at 0, 0; 420 wide. */
export const cup = (glaze: string, tea: string, hasCrackle = true): string => `
${contact(130, 210)}
${path('M-92 -26H92L80 0Q0 14 -80 0z', round(darker(glaze, 0.26), 0.2))}
${path('M-210 -250C-206 -110 -150 -20 -80 -18H80C150 -20 206 -110 210 -250z', round(glaze, 0.5))}
${hasCrackle ? crackle(darker(glaze, 0.5)) : ''}
${ellipse(
  0,
  -250,
  210,
  50,
  linear([
    [0, darker(glaze, 0.2)],
    [1, lighter(glaze, 0.6)],
  ]),
)}
${ellipse(0, -248, 197, 43, darker(glaze, 0.16))}
${ellipse(
  4,
  -240,
  184,
  35,
  radial(
    [
      [0, lighter(tea, 0.2)],
      [1, darker(tea, 0.12)],
    ],
    [0.4, 0.3, 0.8],
  ),
)}
${path('M-130 -248C-60 -266 30 -266 80 -256C30 -252 -70 -246 -130 -240z', '#ffffff', 'opacity=".5"')}`

/** A teapot with its handle to the right. Foot at 0, 0; about 700 wide. */
export const teapot = (glaze: string): string => `
${contact(200, 300)}
${path('M-120 -24H120L104 2Q0 16 -104 2z', round(darker(glaze, 0.3), 0.2))}
${stroke('M196 -300C330 -390 430 -270 380 -180C346 -122 270 -96 220 -92', darker(glaze, 0.26), 50)}
${stroke('M196 -304C330 -394 424 -270 374 -184C342 -128 270 -102 220 -98', glaze, 38)}
${stroke('M210 -318C320 -384 392 -286 362 -206', lighter(glaze, 0.6), 9, 0.7)}
${path(
  'M-196 -190C-280 -200 -310 -290 -352 -372C-362 -392 -330 -406 -312 -392C-270 -356 -240 -312 -186 -290z',
  linear(
    [
      [0, darker(glaze, 0.1)],
      [0.4, lighter(glaze, 0.4)],
      [1, darker(glaze, 0.2)],
    ],
    [0, 0, 0.6, 1],
  ),
)}
${ellipse(-334, -386, 27, 13, darker(glaze, 0.55), 'transform="rotate(20 -334 -386)"')}
${path('M-250 -210C-250 -330 -150 -390 0 -390S250 -330 250 -210S140 -16 0 -16S-250 -90 -250 -210z', round(glaze, 0.5))}
<g transform="translate(10 -30) scale(1.1)">${crackle(darker(glaze, 0.5))}</g>
${ellipse(-110, -290, 66, 34, '#ffffff', 'opacity=".42" transform="rotate(-34 -110 -290)"')}
${path('M-120 -384C-100 -430 100 -430 120 -384C60 -366 -60 -366 -120 -384z', round(glaze, 0.6))}
${path('M-122 -386C-60 -366 60 -366 122 -386L120 -376C60 -356 -60 -356 -120 -376z', darker(glaze, 0.5), 'opacity=".45"')}
${ellipse(
  0,
  -436,
  30,
  27,
  radial(
    [
      [0, lighter(glaze, 0.7)],
      [0.6, glaze],
      [1, darker(glaze, 0.3)],
    ],
    [0.35, 0.3, 0.8],
  ),
)}`

/** A wide bowl; what lies in it is drawn by the caller at 0, -190. Foot at 0, 0; 560 wide. */
export const bowl = (glaze: string, inside = darker(glaze, 0.3)): string => `
${contact(170, 280)}
${path('M-280 -200C-270 -80 -190 -4 -110 0H110C190 -4 270 -80 280 -200z', round(glaze, 0.44))}
${ellipse(
  0,
  -200,
  280,
  66,
  linear([
    [0, lighter(glaze, 0.1)],
    [1, lighter(glaze, 0.55)],
  ]),
)}
${ellipse(
  0,
  -197,
  262,
  57,
  linear([
    [0, darker(inside, 0.2)],
    [1, inside],
  ]),
)}`
