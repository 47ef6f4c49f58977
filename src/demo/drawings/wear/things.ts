import { darker, lighter } from '../kit/colour.ts'
import { sign } from '../kit/mark.ts'
import { ellipse, linear, path, radial, round, stroke } from '../kit/paint.ts'
import { contact } from '../kit/stage.ts'
import { garment } from './cloth.ts'

/** A mat, rolled up and lying, its end towards us. Foot at 0, 0; 640 wide. */
export function rolledMat(colour: string, strap: string): string {
  const core = darker(colour, 0.3)
  const rings = [118, 100, 82, 64, 46, 28].map((r) =>
    ellipse(-250, -130, r * 0.62, r, 'none', `stroke="${core}" stroke-width="5" opacity=".6"`),
  )
  const band = (x: number) =>
    path(`M${x} -262C${x - 84} -250 ${x - 84} -10 ${x} 2H${x + 44}C${x - 40} -10 ${x - 40} -250 ${x + 44} -262z`, strap)
  return `${contact(330, 160)}${path(
    'M-250 -262H330C414 -250 414 -10 330 2H-250z',
    linear(
      [
        [0, lighter(colour, 0.34)],
        [0.3, lighter(colour, 0.1)],
        [0.62, colour],
        [1, darker(colour, 0.42)],
      ],
      [0, 0, 0, 1],
    ),
  )}${band(40)}${band(220)}${ellipse(
    -250,
    -130,
    82,
    132,
    radial([
      [0, darker(colour, 0.1)],
      [1, lighter(colour, 0.16)],
    ]),
  )}${rings.join('')}`
}

/** A pair of short socks with grip under the sole, laid flat. About 560 wide, foot at 0, 0. */
export function socks(colour: string, grip: string): string {
  const one = `${garment(colour, 'M-120 -420H20C24 -300 30 -230 70 -190C130 -150 210 -140 240 -90C256 -40 220 0 160 0H-40C-110 0 -140 -50 -136 -120C-130 -220 -124 -320 -120 -420z', 'M-100 -250C-50 -230 -20 -240 20 -260M-120 -130C-60 -150 0 -190 40 -220M60 -20C90 -60 100 -110 90 -150')}${stroke('M-118 -350H22M-120 -386H20', lighter(colour, 0.5), 8, 0.5)}${Array.from({ length: 9 }, (_, at) => ellipse(-70 + at * 32, -26 - (at % 2) * 22, 8, 7, grip)).join('')}${sign(-52, -300, 40, grip)}`
  return `${ellipse(60, 10, 330, 26, '#23150f', 'opacity=".14"')}<g transform="translate(-70 -30) rotate(-8)">${one}</g><g transform="translate(90 0)">${one}</g>`
}

/** A steel bottle, for company in a picture. Foot at 0, 0; 560 high. */
export const flask = (colour: string): string =>
  `${contact(84)}${path('M-84 -26V-400C-84 -440 -50 -450 -46 -480H46C50 -450 84 -440 84 -400V-26Q84 0 60 0H-60Q-84 0 -84 -26z', round(colour, 0.4))}${path('M-52 -480H52V-552Q52 -564 40 -564H-40Q-52 -564 -52 -552z', round('#d8c6ae', 0.5))}${sign(0, -230, 60, lighter(colour, 0.7))}`
