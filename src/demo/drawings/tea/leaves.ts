import { between, chance } from '../kit/chance.ts'
import { darker, lighter } from '../kit/colour.ts'
import { linear, path, place, stroke } from '../kit/paint.ts'

/** Two leaves and a bud, as a line drawing in one ink. */
export const sprig = (ink: string): string =>
  `<g fill="${ink}"><path d="M0 62C-4 20-3-18 0-74c5 56 6 94 6 136z"/><path d="M-4 34c-58-6-96-42-104-92 54 2 94 34 104 92z" opacity=".85"/><path d="M6 16c56-10 88-46 94-94-52 6-86 38-94 94z" opacity=".7"/><path d="M1-66c-16-22-16-46 0-70 16 24 16 48 0 70z"/></g>`

/** A fresh leaf with its veins, from its stem at 0, 0 to its tip 240 to the right. */
export const leaf = (colour: string): string => `
${path('M0 6C40 -70 150 -92 250 -10C170 66 60 70 0 6z', 'rgba(35,21,15,.22)', 'transform="translate(8 18)"')}
${path(
  'M0 0C40 -76 150 -96 250 -14C160 -20 70 -14 0 0z',
  linear([
    [0, lighter(colour, 0.16)],
    [1, lighter(colour, 0.36)],
  ]),
)}
${path(
  'M0 0C70 -14 160 -20 250 -14C170 62 60 66 0 0z',
  linear([
    [0, darker(colour, 0.2)],
    [1, colour],
  ]),
)}
${stroke('M-30 6C40 -6 150 -20 240 -14M60 -10C84 -34 110 -50 140 -60M110 -14C140 -36 166 -48 190 -52M70 -8C96 10 120 22 150 28M124 -14C150 -2 174 8 196 10', darker(colour, 0.3), 3, 0.4)}`

/** A heap of dried, rolled leaves, about 600 wide, its middle at 0, 0. */
export function driedLeaves(colours: readonly string[], { count = 150, seed = 5, spread = 300 } = {}): string {
  const random = chance(seed)
  const curl = (at: number) => {
    const colour = colours[at % colours.length]!
    const reach = spread * Math.sqrt(random()) * (1 - at / (count * 3))
    const turn = random() * 2 * Math.PI
    const long = between(random, 26, 58)
    const art = `${path(`M${-long} 4Q0 ${-long * 0.5} ${long} 2Q0 ${-long * 0.06} ${-long} 4z`, '#1d1412', 'opacity=".3" transform="translate(4 8)"')}${path(
      `M${-long} 0Q0 ${-long * 0.55} ${long} -2Q0 ${-long * 0.04} ${-long} 0z`,
      linear([
        [0, darker(colour, 0.3)],
        [0.5, lighter(colour, 0.2)],
        [1, darker(colour, 0.1)],
      ]),
    )}`
    return place(Math.round(Math.cos(turn) * reach), Math.round(Math.sin(turn) * reach * 0.62), art, {
      turn: Math.round(random() * 360),
    })
  }
  return Array.from({ length: count }, (_, at) => curl(at)).join('')
}

/** Roasted grains: barley, buckwheat. */
export function grains(colours: readonly string[], { count = 190, seed = 9, spread = 320 } = {}): string {
  const random = chance(seed)
  return Array.from({ length: count }, (_, at) => {
    const colour = colours[at % colours.length]!
    const reach = spread * Math.sqrt(random()) * (1 - at / (count * 4))
    const turn = random() * 2 * Math.PI
    const art = `${path('M-24 5Q0 -14 24 5Q0 24 -24 5z', '#1d1412', 'opacity=".28" transform="translate(3 6)"')}${path(
      'M-24 0Q0 -18 24 0Q0 18 -24 0z',
      linear(
        [
          [0, lighter(colour, 0.3)],
          [0.6, colour],
          [1, darker(colour, 0.3)],
        ],
        [0, 0, 0.4, 1],
      ),
    )}${stroke('M-18 1Q0 5 18 1', darker(colour, 0.45), 3, 0.5)}`
    return place(Math.round(Math.cos(turn) * reach), Math.round(Math.sin(turn) * reach * 0.62), art, {
      turn: Math.round(random() * 180),
    })
  }).join('')
}
