import { converter, differenceCiede2000, formatHex, type Lab65 } from 'culori'

/** A colour as people see differences: CIE L*a*b* under daylight (D65, 2°). */
export interface Lab {
  /** 0 black to 100 white. */
  readonly l: number
  /** Green to red. */
  readonly a: number
  /** Blue to yellow. */
  readonly b: number
}

/** Linear light of the three channels of sRGB, 0 to 1. */
export type Linear = readonly [red: number, green: number, blue: number]

/** How far apart two colours look to people, in the words they use. */
export const alikeness = ['same', 'close', 'far'] as const
export type Alikeness = (typeof alikeness)[number]

/**
 * Up to 2 most people call two colours the same unless they lie edge to edge; up to 5 they see a difference and accept
 * it. Beyond that it is another colour.
 */
export const alikenessUpTo = { same: 2, close: 5 } as const

export const alikenessOf = (distance: number): Alikeness =>
  distance <= alikenessUpTo.same ? 'same' : distance <= alikenessUpTo.close ? 'close' : 'far'

const toLab = converter('lab65')
const toLinear = converter('lrgb')
const ciede2000 = differenceCiede2000()
const inLab = ({ l, a, b }: Lab): Lab65 => ({ mode: 'lab65', l, a, b })
const plain = ({ l, a, b }: Lab65): Lab => ({ l, a, b })

/** @param hex `#rrggbb`, sRGB */
export const labOfHex = (hex: string): Lab => plain(toLab(hex)!)

export const labOfLinear = ([r, g, b]: Linear): Lab => plain(toLab({ mode: 'lrgb', r, g, b }))

/** What it looks like on a screen: the nearest `#rrggbb`. */
export const hexOfLab = (lab: Lab): string => formatHex(inLab(lab))

/** @param levels of the three channels as a picture keeps them, 0 to 255 */
export function linearOfLevels([r, g, b]: readonly [number, number, number]): Linear {
  const light = toLinear({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 })
  return [light.r, light.g, light.b]
}

/** Colour difference by CIEDE2000 (ISO/CIE 11664-6), with all three weights 1. */
export const colourDistance = (one: Lab, other: Lab): number => ciede2000(inLab(one), inLab(other))

/** The same colour by lightness, vividness and hue in degrees. */
export function labOfHue({ l, chroma, hue }: { l: number; chroma: number; hue: number }): Lab {
  const turn = (hue * Math.PI) / 180
  return { l, a: chroma * Math.cos(turn), b: chroma * Math.sin(turn) }
}

/** Hue in degrees, 0 to 360, and vividness. */
export function hueOf({ a, b }: Lab): { hue: number; chroma: number } {
  return { hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360, chroma: Math.hypot(a, b) }
}
