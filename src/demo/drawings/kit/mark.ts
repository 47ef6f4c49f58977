import { lettering } from './lettering.ts'
import { stroke } from './paint.ts'

/** The house's sign: a bowl and the warmth that rises from it. */
export const sign = (x: number, y: number, size: number, ink: string): string =>
  `<g transform="translate(${x} ${y}) scale(${size / 100})"><path d="M-46 4H46A46 46 0 0 1 -46 4z" fill="${ink}"/><rect x="-20" y="48" width="40" height="7" rx="3.5" fill="${ink}"/>${stroke('M-16 -12c-12 -14 12 -22 0 -38M14 -12c-12 -14 12 -22 0 -38', ink, 7)}</g>`

export interface Label {
  readonly ink: string
  /** What it is, in capitals. */
  readonly name: string
  /** Below it, smaller: a shade, a weight. */
  readonly note?: string
}

/** Name and note, one below the other, centred at 0, 0; `width` is the room there is for the name. */
export function words({ ink, name, note }: Label, width: number): string {
  const size = sizeOf(name, width)
  const below = note
    ? lettering(note, { x: 0, y: size * 1.5, size: size * 0.52, fill: ink, spacing: size * 0.09, opacity: 0.8 })
    : ''
  return lettering(name, { x: 0, y: size * 0.55, size, fill: ink, spacing: size * 0.1 }) + below
}

/** The same below the house's sign. */
export function label(about: Label, width: number): string {
  const size = sizeOf(about.name, width)
  return sign(0, -size * 1.9, size * 1.7, about.ink) + words(about, width)
}

const sizeOf = (name: string, width: number): number => Math.min(width / 7, (width / Math.max(name.length, 1)) * 1.28)
