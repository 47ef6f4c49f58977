import { z } from 'zod'

/**
 * Who wears or uses what a picture shows, so that others find somebody like themselves. Only what she agreed to tell;
 * the skin tone is one of ten steps of the Monk scale (skintone.google), from 1, the lightest.
 */
export const personShownSchema = z
  .object({
    heightCm: z.int().min(50).max(250).optional(),
    sizeWorn: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .refine((size) => size.isWellFormed(), 'Write the size as the size option has it')
      .optional()
      .describe('As the size option has it'),
    tone: z.int().min(1).max(10).optional().describe('Of the Monk scale, 1 the lightest'),
  })
  .refine((person) => Object.values(person).some((each) => each !== undefined), 'Say one thing at least')
  .meta({ id: 'PersonShown' })
export type PersonShown = z.infer<typeof personShownSchema>

/** Colours of the ten steps, as published, to show beside their numbers. */
export const toneColours = [
  ...['#f6ede4', '#f3e7db', '#f7ead0', '#eadaba', '#d7bd96'],
  ...['#a07e56', '#825c43', '#604134', '#3a312a', '#292420'],
] as const

/** Whom somebody looks for: like herself. */
export interface PersonWish {
  readonly heightCm?: number | undefined
  readonly tone?: number | undefined
}

/** So many centimetres count as much as one step of skin. */
const centimetresPerStep = 5

/**
 * How far somebody is from whom is looked for, in steps of skin; undefined where nothing is known of what was asked.
 * What is not known of her counts as far, so that who tells all comes first.
 */
export function farFrom(person: PersonShown | undefined, wish: PersonWish): number | undefined {
  const parts = [
    [wish.tone, person?.tone, 1],
    [wish.heightCm, person?.heightCm, centimetresPerStep],
  ] as const
  const asked = parts.filter(([wanted]) => wanted !== undefined)
  if (!asked.some(([, known]) => known !== undefined)) return undefined
  const steps = asked.map(([wanted, known, step]) => (known === undefined ? 10 : Math.abs(wanted! - known) / step))
  return steps.reduce((sum, each) => sum + each, 0)
}

/** Pictures of people like her first, the nearest of them foremost; all others after them as they stood. */
export function likeMeFirst<Picture extends { readonly person?: PersonShown | undefined }>(
  pictures: readonly Picture[],
  wish: PersonWish,
): readonly Picture[] {
  const far = (picture: Picture) => farFrom(picture.person, wish) ?? Infinity
  return pictures.toSorted((one, other) => (far(one) === far(other) ? 0 : far(one) - far(other)))
}
