import { darker, lighter } from '../kit/colour.ts'
import { type Label, words } from '../kit/mark.ts'
import { ellipse, linear, path, round, stroke } from '../kit/paint.ts'
import { contact } from '../kit/stage.ts'
import { sprig } from './leaves.ts'

export interface Tin {
  readonly body: string
  readonly paper: string
  readonly label: Label
}

/** A round tea tin with a close-fitting lid and a paper label. Foot at 0, 0; 420 wide, 640 high. */
export function tin({ body, paper, label }: Tin): string {
  const wall = 'M-210 -470V-34C-210 14 210 14 210 -34V-470z'
  const paperBand = 'M-210 -400V-70C-160 -34 160 -34 210 -70V-400C160 -364 -160 -364 -210 -400z'
  return `${contact(214)}
${path(wall, round(body, 0.42))}
${path(paperBand, round(paper, 0.5))}
${stroke('M-210 -384C-160 -348 160 -348 210 -384M-210 -86C-160 -50 160 -50 210 -86', label.ink, 3, 0.35)}
${path('M-216 -598V-470C-216 -424 216 -424 216 -470V-598z', round(body, 0.5))}
${path('M-216 -482C-216 -436 216 -436 216 -482V-470C216 -424 -216 -424 -216 -470z', darker(body, 0.5), 'opacity=".5"')}
${ellipse(
  0,
  -598,
  216,
  44,
  linear(
    [
      [0, lighter(body, 0.5)],
      [0.6, lighter(body, 0.12)],
      [1, darker(body, 0.1)],
    ],
    [0, 0, 1, 0.5],
  ),
)}
${ellipse(
  0,
  -600,
  186,
  35,
  linear(
    [
      [0, darker(body, 0.1)],
      [1, lighter(body, 0.3)],
    ],
    [0, 0, 1, 0.4],
  ),
)}
<g transform="translate(0 -268) scale(.62)">${sprig(label.ink)}</g>
<g transform="translate(0 -158)">${words(label, 290)}</g>`
}

/** The same tin's lid, lying beside it. */
export const lid = (body: string): string =>
  `${contact(200)}${path('M-204 -92V-36C-204 10 204 10 204 -36V-92z', round(body, 0.46))}${ellipse(
    0,
    -92,
    204,
    44,
    linear(
      [
        [0, lighter(body, 0.5)],
        [1, lighter(body, 0.04)],
      ],
      [0, 0, 1, 0.5],
    ),
  )}${ellipse(
    0,
    -94,
    176,
    35,
    linear(
      [
        [0, darker(body, 0.08)],
        [1, lighter(body, 0.3)],
      ],
      [0, 0, 1, 0.4],
    ),
  )}`
