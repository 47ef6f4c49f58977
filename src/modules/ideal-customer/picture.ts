import { z } from 'zod'

/** How much a text may ask of her. */
export const readingLevels = ['easy', 'plain', 'demanding'] as const
export type ReadingLevel = (typeof readingLevels)[number]

/** How she likes to be spoken to. */
export const tones = ['plain', 'warm', 'playful'] as const
export type Tone = (typeof tones)[number]

const lines = (most: number, letters: number) => z.array(z.string().trim().min(1).max(letters)).max(most).default([])

/**
 * Who the ideal customer is, in the shop's own words. What stands in Hangul is looked for in Korean texts, all else in
 * others.
 */
export const pictureSchema = z
  .object({
    about: z.string().trim().max(2_000).default('').describe('A few sentences on who she is, for whoever writes'),
    wants: lines(12, 120).describe('What she wants, a line each: "a quiet morning"'),
    words: lines(60, 60).describe('Words that she says herself, beside those learned from reviews'),
    neverWords: lines(100, 60).describe('Words that she would never use'),
    worries: lines(12, 120).describe('What she worries about before she buys, a line each: "will it leak"'),
    readingLevel: z
      .enum(readingLevels)
      .default('plain')
      .describe('English by Flesch Reading Ease (80, 60, 40 at least), Korean by words in a sentence (10, 15, 22)'),
    tone: z.enum(tones).default('warm'),
    languages: z
      .array(
        z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Languages are named by BCP 47 tags, like en or ko'),
      )
      .max(10)
      .default([])
      .describe('Which languages she reads; texts that lack one are named'),
  })
  .meta({ id: 'IdealPicture' })
export type Picture = z.infer<typeof pictureSchema>

/** The picture as it stands, or as it stood. */
export interface KeptPicture {
  /** 0: nobody wrote one yet. */
  readonly version: number
  readonly picture: Picture
  readonly at: Date | null
  readonly by: string | null
}

/** Whether a line is Korean: what has Hangul. */
export const isKorean = (text: string): boolean => /[가-힣]/u.test(text)

/** Of some lines those that are looked for in texts of a language. */
export const linesFor = (some: readonly string[], language: string): string[] =>
  some.filter((line) => isKorean(line) === /^ko(-|$)/i.test(language))
