import { darker, lighter } from '../kit/colour.ts'
import { ellipse, linear, radial, stroke } from '../kit/paint.ts'
import { sign } from '../kit/mark.ts'
import { contact } from '../kit/stage.ts'

const mirror = (shell: string): string => `${ellipse(
  0,
  -330,
  214,
  226,
  linear(
    [
      [0, lighter(shell, 0.4)],
      [1, darker(shell, 0.3)],
    ],
    [0, 0, 1, 1],
  ),
)}
${ellipse(
  0,
  -330,
  188,
  200,
  linear(
    [
      [0, '#f7fbfb'],
      [0.45, '#dfe7e8'],
      [0.5, '#f4f8f8'],
      [1, '#b9c4c6'],
    ],
    [0, 0, 1, 1],
  ),
)}
${stroke('M-120 -390L-20 -490M-110 -330L60 -490', '#ffffff', 16, 0.55)}
`

/** A round case standing open: mirror behind, colour in front. Foot at 0, 0. */
export const compact = (colour: string, shell = '#e9d8c4'): string => `${contact(230, 200)}${mirror(shell)}
${ellipse(
  0,
  -66,
  232,
  78,
  linear([
    [0, lighter(shell, 0.2)],
    [0.3, lighter(shell, 0.6)],
    [1, darker(shell, 0.36)],
  ]),
)}
${ellipse(
  0,
  -84,
  226,
  72,
  linear([
    [0, lighter(shell, 0.6)],
    [1, lighter(shell, 0.1)],
  ]),
)}
${ellipse(0, -84, 186, 56, darker(colour, 0.35))}
${ellipse(
  0,
  -80,
  184,
  54,
  radial(
    [
      [0, lighter(colour, 0.24)],
      [0.8, colour],
      [1, darker(colour, 0.16)],
    ],
    [0.4, 0.3, 0.8],
  ),
)}
<g opacity=".38" transform="translate(0 -80) scale(1 .32)">${sign(0, 0, 150, darker(colour, 0.3))}</g>`
