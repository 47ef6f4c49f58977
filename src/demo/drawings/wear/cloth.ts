import { darker, lighter } from '../kit/colour.ts'
import { between, chance } from '../kit/chance.ts'
import { linear, type Paint, path, softStroke, stroke, within } from '../kit/paint.ts'

/** Light on a garment that somebody could be in: rounder than flat, softer than glass. */
export const draped = (colour: string): Paint =>
  linear([
    [0, darker(colour, 0.26)],
    [0.16, lighter(colour, 0.1)],
    [0.34, lighter(colour, 0.2)],
    [0.6, colour],
    [0.86, darker(colour, 0.22)],
    [1, darker(colour, 0.34)],
  ])

/** A garment's outline, filled, with folds that stay inside it and seams on top. */
export const garment = (colour: string, outline: string, folds: string, seams = ''): string =>
  `${path(outline, draped(colour))}${within(outline, softStroke(folds, darker(colour, 0.5), 54, 0.26))}${seams ? stroke(seams, darker(colour, 0.5), 3, 0.5) : ''}${stroke(outline, lighter(colour, 0.4), 1.5, 0.25)}`

/** Knitted cloth from very near, as rows of stitches. */
export function knit(colour: string): string {
  const row = (y: number, at: number) =>
    Array.from({ length: 21 }, (_, column) => `M${column * 60 - 20} ${y}q14 26 30 34q16 -8 30 -34`).join('') +
    (at % 2 ? '' : `M-20 ${y + 20}h1`)
  return Array.from({ length: 44 }, (_, at) => {
    const y = at * 36 - 20
    return stroke(row(y, at), darker(colour, 0.4), 20, 0.32) + stroke(row(y - 5, at), lighter(colour, 0.14), 15, 0.85)
  }).join('')
}

/** Smooth cloth laid in waves, seen from above. */
export function waves(colour: string, seed = 4): string {
  const random = chance(seed)
  const fold = (x: number) => {
    const sway = between(random, -120, 120)
    const d = `M${x} -60C${x + sway} 400 ${x - sway} 900 ${x + sway / 2} 1560`
    return (
      softStroke(d, darker(colour, 0.55), 150, 0.5) +
      softStroke(d.replace(`M${x}`, `M${x - 90}`), lighter(colour, 0.5), 120, 0.34)
    )
  }
  return Array.from({ length: 7 }, (_, at) => fold(60 + at * 190)).join('')
}
