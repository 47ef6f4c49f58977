import type { ProductPage } from '../product-page.ts'
import { hueOf, labOfHex } from './colour.ts'

/** One colour among which is chosen. */
export interface Shade {
  /** The option’s value as variants know it. */
  readonly value: string
  readonly label: string
  /** `#rrggbb`. */
  readonly colour: string
  /** In words: “fair, golden”. */
  readonly text?: string | undefined
}

export interface Shades {
  /** The option whose values they are. */
  readonly option: string
  readonly label: string
  readonly shades: readonly Shade[]
  /** `skin` where the shades are those of skins, as of a foundation; `colour` for all else. */
  readonly kind: 'skin' | 'colour'
}

/** With fewer, looking is quicker than any finder. */
export const fewestShades = 5
/** So many of ten shades lie where skins do before the finder asks about skin. */
const skinShare = 0.8

/** The colours of a product among which somebody may need help to find hers; undefined where there are too few. */
export function shadesOf({ options }: Pick<ProductPage, 'options'>): Shades | undefined {
  for (const { name, label, values } of options) {
    const shades = values.flatMap(({ value, label, colour, text }) => (colour ? [{ value, label, colour, text }] : []))
    if (shades.length < fewestShades) continue
    return { option: name, label, shades, kind: kindOf(shades) }
  }
  return undefined
}

/** What is asked about these: skins where nearly all could be one. */
export function kindOf(shades: readonly Pick<Shade, 'colour'>[]): Shades['kind'] {
  const skins = shades.filter(({ colour }) => isSkin(colour)).length
  return skins >= skinShare * shades.length ? 'skin' : 'colour'
}

/** Whether a skin may have this colour: between pink and golden, never vivid. */
function isSkin(colour: string): boolean {
  const { hue, chroma } = hueOf(labOfHex(colour))
  return hue >= 38 && hue <= 85 && chroma >= 6 && chroma <= 42
}
