import { colourDistance, hueOf, type Lab, labOfHex, labOfHue } from './colour.ts'
import type { WantedColour } from './match-shade.ts'
import type { Shade, Shades } from './shades-of.ts'

/** How light her skin is, from the lightest. */
export const depths = ['1', '2', '3', '4', '5', '6', '7', '8'] as const
export type Depth = (typeof depths)[number]

export const undertones = ['cool', 'neutral', 'warm', 'unsure'] as const
export type Undertone = (typeof undertones)[number]

export const families = ['pink', 'red', 'coral', 'gold', 'green', 'blue', 'purple', 'berry', 'brown', 'grey'] as const
export type Family = (typeof families)[number]

export const lightnesses = ['light', 'medium', 'deep'] as const
export type Lightness = (typeof lightnesses)[number]

/** How the shade she wears today looks on her. */
export const todayLooks = ['right', 'too-light', 'too-dark', 'too-pink', 'too-yellow'] as const
export type TodayLook = (typeof todayLooks)[number]

export interface QuizAnswers {
  readonly depth?: Depth | undefined
  readonly undertone?: Undertone | undefined
  readonly family?: Family | undefined
  readonly lightness?: Lightness | undefined
  /** Value of the shade she wears today. */
  readonly today?: string | undefined
  readonly todayLook?: TodayLook | undefined
}

const lightnessOf: Readonly<Record<Depth, number>> = {
  ...{ 1: 88, 2: 83, 3: 77, 4: 70, 5: 61, 6: 49, 7: 36, 8: 23 },
}
/** Hue and vividness of skins by lightness, lightest first: between two of these in a straight line. */
const skins = [
  { l: 90, hue: 70, chroma: 14 },
  { l: 77, hue: 66, chroma: 25 },
  { l: 65, hue: 62, chroma: 34 },
  { l: 55, hue: 59, chroma: 36 },
  { l: 40, hue: 53, chroma: 30 },
  { l: 20, hue: 47, chroma: 18 },
] as const
const turnOf: Readonly<Record<Undertone, number>> = { cool: -8, neutral: 0, warm: 7, unsure: 0 }

const colours: Readonly<Record<Family, { hue: number; chroma: number }>> = {
  pink: { hue: 5, chroma: 42 },
  red: { hue: 30, chroma: 58 },
  coral: { hue: 48, chroma: 48 },
  gold: { hue: 80, chroma: 50 },
  green: { hue: 140, chroma: 35 },
  blue: { hue: 260, chroma: 30 },
  purple: { hue: 318, chroma: 32 },
  berry: { hue: 355, chroma: 38 },
  brown: { hue: 48, chroma: 26 },
  grey: { hue: 80, chroma: 4 },
}
const levels: Readonly<Record<Lightness, number>> = { light: 68, medium: 50, deep: 31 }

/** How far an answer in words may be off: less by what she wears, more where she is unsure. */
const doubts = { byToday: 2.5, byWords: 5, unsure: 7 } as const

/** What a skin of this depth and undertone looks like. */
export function skinColour(depth: Depth, undertone: Undertone): Lab {
  const l = lightnessOf[depth]
  const at = Math.max(
    1,
    skins.findIndex((skin) => skin.l <= l),
  )
  const [above, below] = [skins[at - 1]!, skins[at]!]
  const share = (above.l - l) / (above.l - below.l)
  const between = (one: number, other: number) => one + (other - one) * share
  return labOfHue({
    l,
    chroma: between(above.chroma, below.chroma),
    hue: between(above.hue, below.hue) + turnOf[undertone],
  })
}

export const familyColour = (family: Family, lightness: Lightness): Lab =>
  labOfHue({ l: levels[lightness], ...colours[family] })

/** The families of colours that the shades belong to: nobody is asked for what is not there. */
export function familiesOf(shades: readonly Pick<Shade, 'colour'>[]): readonly Family[] {
  const near = new Set(shades.map(({ colour }) => familyOf(labOfHex(colour))))
  return families.filter((family) => near.has(family))
}

function familyOf(lab: Lab): Family {
  const { l } = lab
  const distance = (family: Family) => colourDistance(lab, labOfHue({ l, ...colours[family] }))
  return families.toSorted((one, other) => distance(one) - distance(other))[0]!
}

/**
 * The colour that answers in words mean, with how much that leaves open; undefined while they say too little.
 *
 * What she wears today says most: its colour, moved by how it looks on her. Else depth and undertone of a skin, or a
 * family of colours and how light it is.
 */
export function colourOfAnswers(
  answers: QuizAnswers,
  { shades, kind }: Pick<Shades, 'kind' | 'shades'>,
): WantedColour | undefined {
  const today = shades.find(({ value }) => value === answers.today)
  if (today && answers.todayLook)
    return { lab: moved(labOfHex(today.colour), answers.todayLook), doubt: doubts.byToday }
  if (kind === 'skin') {
    const { depth, undertone = 'unsure' } = answers
    if (!depth) return undefined
    return { lab: skinColour(depth, undertone), doubt: undertone === 'unsure' ? doubts.unsure : doubts.byWords }
  }
  if (!answers.family) return undefined
  const { family, lightness } = answers
  return { lab: familyColour(family, lightness ?? 'medium'), doubt: lightness ? doubts.byWords : doubts.unsure }
}

/** One step of a range of shades, into the direction in which today’s is wrong. */
function moved(lab: Lab, look: TodayLook): Lab {
  const { hue, chroma } = hueOf(lab)
  const { l } = lab
  const change = {
    right: { l, hue },
    'too-light': { l: l - 5, hue },
    'too-dark': { l: l + 5, hue },
    'too-pink': { l, hue: hue + 8 },
    'too-yellow': { l, hue: hue - 8 },
  }[look]
  return labOfHue({ ...change, chroma })
}
