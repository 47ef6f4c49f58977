import { darker, lighter } from '../kit/colour.ts'
import { between, chance } from '../kit/chance.ts'
import { ellipse, linear, path, radial, stroke, within } from '../kit/paint.ts'

/** One stroke of a spatula, about 800 × 300, its middle at 0, 0. */
export function smear(colour: string, seed = 1): string {
  const random = chance(seed)
  const wave = () => between(random, -26, 26)
  const outline = `M-400 ${40 + wave()}C-420 -90 -300 -150 -150 -${130 + wave()}S160 -${150 + wave()} 300 -${120 + wave()}C420 -104 470 -40 410 10C470 40 380 90 300 84S60 ${150 + wave()} -120 ${130 + wave()}S-390 150 -400 40z`
  const ridges = Array.from({ length: 16 }, (_, at) => {
    const y = -120 + at * 16
    const d = `M-420 ${y + wave()}C-200 ${y - 30} 100 ${y + 22} 470 ${y + wave() / 2}`
    const light = stroke(d, lighter(colour, 0.55), between(random, 2, 7), 0.34)
    return light + stroke(d.replace(/M-420/, 'M-410'), darker(colour, 0.3), between(random, 2, 5), 0.16)
  })
  return `<g>${path(outline, darker(colour, 0.55), 'opacity=".2" transform="translate(12 18)"')}${path(
    outline,
    linear(
      [
        [0, darker(colour, 0.1)],
        [0.3, lighter(colour, 0.16)],
        [0.65, colour],
        [1, darker(colour, 0.16)],
      ],
      [0, 0, 0.3, 1],
    ),
  )}${within(outline, ridges.join(''))}</g>`
}

/** A drop of something that holds its shape: cream, balm, oil. */
export const drop = (r: number, colour: string, clear = 0): string =>
  ellipse(
    r * 0.16,
    r * 0.2,
    r * 1.04,
    r * 0.94,
    radial([
      [0, '#23150f', 0.36],
      [0.8, '#23150f', 0.2],
      [1, '#23150f', 0],
    ]),
  ) +
  ellipse(
    0,
    0,
    r,
    r * 0.92,
    radial(
      [
        [0, lighter(colour, 0.5), 1 - clear],
        [0.6, colour, 1 - clear * 0.7],
        [1, darker(colour, 0.18), 1 - clear * 0.4],
      ],
      [0.34, 0.3, 0.8],
    ),
  ) +
  ellipse(-r * 0.34, -r * 0.4, r * 0.22, r * 0.13, '#ffffff', 'opacity=".75" transform="rotate(-28)"') +
  path(
    `M${-r * 0.3} ${r * 0.7}Q${r * 0.4} ${r * 0.8} ${r * 0.78} ${r * 0.24}Q${r * 0.4} ${r * 0.6} ${-r * 0.3} ${r * 0.7}z`,
    '#ffffff',
    'opacity=".28"',
  )

/** Cream pressed out and drawn into a peak. */
export const dollop = (colour: string): string => {
  const base =
    'M-270 60C-310 -60 -190 -150 -60 -190C-20 -290 40 -330 120 -350C80 -300 90 -240 130 -190C250 -150 320 -60 270 70C180 180 -190 180 -270 60z'
  return `${ellipse(
    30,
    110,
    330,
    90,
    radial([
      [0, '#23150f', 0.34],
      [1, '#23150f', 0],
    ]),
  )}${path(
    base,
    linear(
      [
        [0, lighter(colour, 0.6)],
        [0.55, colour],
        [1, darker(colour, 0.22)],
      ],
      [0, 0, 0.9, 1],
    ),
  )}${path('M-60 -190C20 -150 90 -160 130 -190C170 -120 90 -80 0 -84S-130 -130 -60 -190z', darker(colour, 0.2), 'opacity=".35"')}${path('M-250 30C-150 110 120 120 250 20C210 -40 90 10 0 8S-210 -60 -250 30z', darker(colour, 0.18), 'opacity=".3"')}${stroke('M-200 -40C-160 -100 -90 -130 -30 -150M20 -230C36 -280 66 -310 96 -326', '#ffffff', 14, 0.6)}`
}
