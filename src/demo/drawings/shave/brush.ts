import { between, chance } from '../kit/chance.ts'
import { darker, lighter } from '../kit/colour.ts'
import { ellipse, linear, path, radial, rect, round, stroke, within } from '../kit/paint.ts'
import { contact } from '../kit/stage.ts'

/** A shaving brush, standing. Foot at 0, 0; 560 high. */
export function shavingBrush(handle: string, hair = '#e9d9bd'): string {
  const tuft =
    'M-92 -250C-130 -360 -172 -440 -168 -500C-160 -560 -80 -580 0 -580S160 -560 168 -500C172 -440 130 -360 92 -250z'
  const random = chance(12)
  const hairs = Array.from({ length: 46 }, (_, at) => {
    const x = -84 + at * 3.7
    return stroke(
      `M${x} -250Q${x * 1.5} -420 ${x * 2 + between(random, -8, 8)} -${between(random, 540, 580)}`,
      at % 3 ? lighter(hair, 0.5) : darker(hair, 0.35),
      3,
      0.4,
    )
  }).join('')
  return `${contact(120)}${path(
    tuft,
    linear([
      [0, darker(hair, 0.3)],
      [0.3, lighter(hair, 0.4)],
      [0.7, hair],
      [1, darker(hair, 0.4)],
    ]),
  )}${within(tuft, `${hairs}${ellipse(0, -400, 170, 60, '#5b4632', 'opacity=".28"')}`)}${rect({ x: -98, y: -270, width: 196, height: 34, rx: 8 }, round('#cdb27f', 0.7))}${path('M-92 -238C-60 -200 -50 -170 -70 -130C-120 -90 -124 -40 -104 0H104C124 -40 120 -90 70 -130C50 -170 60 -200 92 -238z', round(handle, 0.44))}`
}

/** Foam: many small domes. Middle at 0, 0; about 420 wide. */
export function foam(seed = 3): string {
  const random = chance(seed)
  const bubbles = Array.from({ length: 46 }, (_, at) => {
    const r = between(random, 34, 82) * (1 - at / 120)
    const turn = random() * Math.PI * 2
    const reach = 170 * Math.sqrt(random())
    return ellipse(
      Math.round(Math.cos(turn) * reach),
      Math.round(Math.sin(turn) * reach * 0.5 - at),
      r,
      r * 0.86,
      radial(
        [
          [0, '#ffffff'],
          [0.65, '#fbf9f4'],
          [1, '#d5dad8', 0.7],
        ],
        [0.36, 0.28, 0.8],
      ),
    )
  })
  return bubbles.join('')
}

/** A flat paper box, drawn open, with what lies in it seen from above. Middle at 0, 0. */
export const openBox = (paper: string, content: string): string =>
  `${rect({ x: -300, y: -370, width: 640, height: 780, rx: 16 }, '#23150f', 'opacity=".14"')}${rect(
    { x: -320, y: -400, width: 640, height: 780, rx: 14 },
    linear(
      [
        [0, lighter(paper, 0.2)],
        [1, darker(paper, 0.1)],
      ],
      [0, 0, 1, 1],
    ),
  )}${rect(
    { x: -284, y: -364, width: 568, height: 708, rx: 8 },
    linear(
      [
        [0, darker(paper, 0.34)],
        [1, darker(paper, 0.14)],
      ],
      [0, 0, 1, 1],
    ),
  )}${content}`
