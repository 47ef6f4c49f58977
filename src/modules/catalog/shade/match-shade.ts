import { type Alikeness, alikenessOf, colourDistance, type Lab, labOfHex } from './colour.ts'

/** A colour that is looked for, and how far that may be from what is meant. */
export interface WantedColour {
  readonly lab: Lab
  /** As a colour difference (CIEDE2000). */
  readonly doubt: number
}

/**
 * How much the answer can be trusted. `clear`: the second is farther away than the first by more than the doubt.
 * `between`: it is not, so that either may be the one. `none-close`: all look like other colours, whatever the doubt.
 */
export const certainties = ['clear', 'between', 'none-close'] as const
export type Certainty = (typeof certainties)[number]

export interface NearShade<Shade> {
  readonly shade: Shade
  /** CIEDE2000, rounded to tenths. */
  readonly distance: number
  readonly alikeness: Alikeness
}

export interface ShadeMatch<Shade> {
  /** At most three, the nearest first; of the same distance in the product’s order. */
  readonly nearest: readonly NearShade<Shade>[]
  readonly certainty: Certainty
  /** Rounded to tenths. */
  readonly doubt: number
}

const mostShown = 3
const tenths = (value: number) => Math.round(value * 10) / 10

/** The shades that look most like a colour. Deterministic. */
export function matchShades<Shade extends { readonly colour: string }>(
  wanted: WantedColour,
  shades: readonly Shade[],
): ShadeMatch<Shade> {
  const near = shades
    .map((shade) => ({ shade, exact: colourDistance(wanted.lab, labOfHex(shade.colour)) }))
    .sort((one, other) => one.exact - other.exact)
    .slice(0, mostShown)
  return {
    nearest: near.map(({ shade, exact }) => {
      const distance = tenths(exact)
      return { shade, distance, alikeness: alikenessOf(distance) }
    }),
    certainty: certaintyOf(
      near.map(({ exact }) => exact),
      wanted.doubt,
    ),
    doubt: tenths(wanted.doubt),
  }
}

function certaintyOf([first = Infinity, second = Infinity]: readonly number[], doubt: number): Certainty {
  if (alikenessOf(first - doubt) === 'far') return 'none-close'
  return second - first < doubt ? 'between' : 'clear'
}
