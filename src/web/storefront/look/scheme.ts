import type { ShopSettings } from '../../../modules/shop/index.ts'
import { type Colour, colourOf, contrast, hexOf, luminance } from './colour.ts'

/** The colours of all pages in one light; each is the custom property of its name. */
export interface Scheme {
  /** The page itself, what lies on it (cards, panels), and what is sunk into it (picture frames). */
  readonly paper: string
  readonly card: string
  readonly sunk: string
  readonly ink: string
  readonly 'ink-soft': string
  /** Hairlines that only divide. */
  readonly line: string
  /** Edges of what can be used: fields, boxes, quiet buttons. */
  readonly edge: string
  /** Fills of buttons, and what stands on them. */
  readonly brand: string
  readonly 'on-brand': string
  readonly 'brand-hover': string
  /** The brand as letters and lines. */
  readonly 'brand-ink': string
  readonly 'brand-tint': string
  readonly accent: string
  readonly 'accent-ink': string
  readonly 'accent-tint': string
  readonly sale: string
  readonly 'on-sale': string
  readonly good: string
  readonly warn: string
  readonly 'fault-tint': string
  readonly 'warn-tint': string
}

/** What normal text needs, with a little room for rounding (WCAG 2.2, 1.4.3 and 1.4.11). */
const forText = 4.6
const forEdges = 3.1

type Colours = ShopSettings['colours']

/** Every page names its paper, and the settings are the same object until somebody changes them. */
function once(reckon: (colours: Colours) => Scheme): (colours: Colours) => Scheme {
  const known = new WeakMap<Colours, Scheme>()
  return (colours) => {
    const scheme = known.get(colours) ?? reckon(colours)
    known.set(colours, scheme)
    return scheme
  }
}

/** By day: on the merchant's paper, lightened where it is too dark to read on. */
export const dayScheme = once(({ brand, accent, paper }) => {
  const { hue, chroma, lightness } = colourOf(paper)
  return schemeOn({ lightness: Math.max(lightness, 0.95), chroma: Math.min(chroma, 0.025), hue }, { brand, accent })
})

/** By night: the hue of the merchant's paper, nearly black. */
export const nightScheme = once(({ brand, accent, paper }) => {
  const { hue, chroma } = colourOf(paper)
  return schemeOn({ lightness: 0.185, chroma: Math.min(chroma, 0.01), hue }, { brand, accent })
})

function schemeOn(base: Colour, own: { brand: string; accent: string }): Scheme {
  const night = base.lightness < 0.5
  const [brandColour, accentColour] = [colourOf(own.brand), colourOf(own.accent)]
  const at = (lightness: number, chroma = base.chroma): string => hexOf({ ...base, lightness, chroma })
  const tint = (colour: Colour): string =>
    hexOf({ ...colour, lightness: night ? 0.255 : 0.945, chroma: Math.min(colour.chroma, night ? 0.03 : 0.017) })
  const signal = (hue: number): Colour => ({ lightness: night ? 0.78 : 0.48, chroma: night ? 0.11 : 0.15, hue })
  const red = 28
  const grounds = {
    paper: hexOf(base),
    card: night ? at(0.225) : hexOf({ ...base, lightness: 0.995, chroma: base.chroma / 3 }),
    sunk: at(night ? 0.25 : base.lightness - 0.03),
    'brand-tint': tint(brandColour),
    'accent-tint': tint(accentColour),
    'fault-tint': tint(signal(red)),
    'warn-tint': tint(signal(75)),
  }
  const all = Object.values(grounds)
  const letters = (colour: Colour): string => standingOut(colour, all, forText)
  const brand = fillOf(standingOut(brandColour, [grounds.paper, grounds.card], forEdges))
  const sale = letters(signal(red))
  return {
    ...grounds,
    ink: letters({ ...base, lightness: night ? 0.94 : 0.25 }),
    'ink-soft': letters({ ...base, lightness: night ? 0.76 : 0.5, chroma: Math.min(0.02, base.chroma + 0.008) }),
    line: at(night ? 0.33 : base.lightness - 0.085),
    edge: standingOut({ ...base, lightness: night ? 0.5 : 0.66, chroma: 0.012 }, all, forEdges),
    ...filled('brand', brand),
    'brand-hover': hoveredOf(brand),
    'brand-ink': letters(brandColour),
    accent: own.accent,
    'accent-ink': letters(accentColour),
    ...filled('sale', sale),
    good: letters(signal(155)),
    warn: letters(signal(75)),
  }
}

/** A fill with the letters that can be read on it. */
function filled<Name extends 'brand' | 'sale'>(name: Name, fill: string): Record<Name | `on-${Name}`, string> {
  return { [name]: fill, [`on-${name}`]: inkOn(fill) } as Record<Name | `on-${Name}`, string>
}

const white = '#ffffff'
const black = '#16140f'

/** Letters on a fill: white as long as it can be read, for it looks calmer on a brand's colour. */
export const inkOn = (fill: string): string => (contrast(white, fill) >= 4.5 ? white : black)

/** The colour as a fill: where neither white nor black letters could be read on it, the nearest darker one. */
export function fillOf(hex: string): string {
  const colour = colourOf(hex)
  for (let lightness = colour.lightness; lightness > 0; lightness -= 0.005) {
    const fill = hexOf({ ...colour, lightness })
    if (contrast(inkOn(fill), fill) >= 4.5) return fill
  }
  return black
}

/** A fill under the pointer: a step towards what its letters are not, so that they stay as readable. */
function hoveredOf(fill: string): string {
  const colour = colourOf(fill)
  return hexOf({ ...colour, lightness: colour.lightness + (inkOn(fill) === white ? -0.045 : 0.045) })
}

/** The colour itself where it stands out from all grounds, else the nearest lighter or darker one of its hue that does. */
function standingOut(colour: Colour, grounds: readonly string[], least: number): string {
  const darkGround = Math.max(...grounds.map(luminance)) < 0.18
  const step = darkGround ? 0.01 : -0.01
  for (let lightness = colour.lightness; lightness >= 0 && lightness <= 1; lightness += step) {
    const hex = hexOf({ ...colour, lightness })
    if (grounds.every((ground) => contrast(hex, ground) >= least)) return hex
  }
  return darkGround ? white : '#000000'
}
