import { darker, lighter } from '../kit/colour.ts'
import { type Label, words } from '../kit/mark.ts'
import { between, chance } from '../kit/chance.ts'
import { ellipse, linear, path, place, radial, softStroke, stroke, within } from '../kit/paint.ts'
import { contact } from '../kit/stage.ts'

export interface Bag {
  readonly paper: string
  readonly band: string
  readonly label: Label
  /** Drawn in the middle of the band, about 300 wide. */
  readonly picture: string
}

const outline =
  'M-250 -760C-246 -700 -262 -640 -268 -560C-286 -380 -286 -180 -262 -30Q-258 0 -226 0H226Q258 0 262 -30C286 -180 286 -380 268 -560C262 -640 246 -700 250 -760z'

/** A paper bag that stands by itself, its top folded and sealed. Foot at 0, 0; 560 wide, 800 high. */
export const bag = ({ paper, band, label, picture }: Bag): string => `
${contact(262)}
${path(
  outline,
  linear([
    [0, darker(paper, 0.2)],
    [0.08, lighter(paper, 0.1)],
    [0.28, lighter(paper, 0.5)],
    [0.5, paper],
    [0.86, darker(paper, 0.1)],
    [1, darker(paper, 0.26)],
  ]),
)}
${within(
  outline,
  `${path(
    'M-300 -560C-100 -530 100 -530 300 -560V-210C100 -180 -100 -180 -300 -210z',
    linear([
      [0, darker(band, 0.2)],
      [0.26, lighter(band, 0.2)],
      [0.6, band],
      [1, darker(band, 0.26)],
    ]),
  )}${softStroke('M-210 -740C-180 -600 -240 -400 -200 -20M190 -740C170 -560 232 -300 206 -30M-80 -740C-90 -700 -70 -650 -84 -600M90 -740C96 -700 80 -640 92 -600', darker(paper, 0.6), 30, 0.2)}`,
)}
${path(
  'M-256 -806H256L250 -748H-250z',
  linear([
    [0, darker(paper, 0.16)],
    [0.3, lighter(paper, 0.5)],
    [1, darker(paper, 0.24)],
  ]),
)}
${stroke('M-250 -776H250M-250 -764H250', darker(paper, 0.5), 2, 0.4)}
<g transform="translate(0 -388)">${ellipse(0, 0, 148, 148, lighter(band, 0.7))}${within('M-148 0a148 148 0 0 1 296 0a148 148 0 0 1 -296 0z', picture)}</g>
<g transform="translate(0 -88)">${words(label, 400)}</g>
<g transform="translate(0 -646)"><g fill="${label.ink}" opacity=".8">${[-54, 0, 54].map((x) => `<circle cx="${x}" cy="0" r="7"/>`).join('')}</g></g>`

/** Dry food, about 500 wide, its middle at 0, 0. */
export function kibble(colours: readonly string[], { count = 90, seed = 7, spread = 240 } = {}): string {
  const random = chance(seed)
  return Array.from({ length: count }, (_, at) => {
    const colour = colours[at % colours.length]!
    const [turn, reach, r] = [random() * 2 * Math.PI, spread * Math.sqrt(random()), between(random, 24, 34)]
    const piece = `${ellipse(4, 8, r, r * 0.8, '#1d1412', 'opacity=".3"')}${ellipse(
      0,
      0,
      r,
      r * 0.82,
      radial(
        [
          [0, lighter(colour, 0.3)],
          [0.7, colour],
          [1, darker(colour, 0.34)],
        ],
        [0.36, 0.28, 0.8],
      ),
    )}${ellipse(2, 2, r * 0.26, r * 0.2, darker(colour, 0.5), 'opacity=".6"')}`
    return place(Math.round(Math.cos(turn) * reach), Math.round(Math.sin(turn) * reach * 0.3 - at * 0.3), piece)
  }).join('')
}

/** Chews: twisted sticks, lying. */
export const stick = (colour: string): string =>
  `${ellipse(10, 26, 220, 18, '#23150f', 'opacity=".18"')}${path(
    'M-220 -22Q-236 0 -220 22H220Q236 0 220 -22z',
    linear(
      [
        [0, lighter(colour, 0.4)],
        [0.5, colour],
        [1, darker(colour, 0.36)],
      ],
      [0, 0, 0, 1],
    ),
  )}${stroke(Array.from({ length: 11 }, (_, at) => `M${-200 + at * 38} 22C${-190 + at * 38} 8 ${-182 + at * 38} -8 ${-170 + at * 38} -22`).join(''), darker(colour, 0.5), 5, 0.4)}`

/** A paw's print. */
export const paw = (ink: string, opacity = 0.14): string =>
  `<g fill="${ink}" opacity="${opacity}"><path d="M0 -6C34 -6 62 30 56 60C50 84 22 74 0 74S-50 84 -56 60C-62 30 -34 -6 0 -6z"/><ellipse cx="-62" cy="-16" rx="20" ry="28" transform="rotate(-24 -62 -16)"/><ellipse cx="-24" cy="-48" rx="21" ry="30"/><ellipse cx="24" cy="-48" rx="21" ry="30"/><ellipse cx="62" cy="-16" rx="20" ry="28" transform="rotate(24 62 -16)"/></g>`
