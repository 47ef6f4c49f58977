import { z } from 'zod'
import { type HerReviews, type IdealFinding, idealRules, pictureSchema } from '../../modules/ideal-customer/index.ts'
import { type Finding, findingRules, findingWeights } from '../../modules/templates/index.ts'

/** What the copy check and the check against the ideal customer find, in one shape. */
export const finding = z
  .object({
    rule: z.enum([...findingRules, ...idealRules]),
    weight: z.enum(findingWeights).describe('`refuse` cannot be saved as it is; the others can'),
    language: z.string(),
    place: z
      .string()
      .describe(
        '`subject`, `preheader`, `blocks.3`, `blocks.3.left.0`, `text`, `title`, `body`; of other texts the name they ' +
          'were given by; empty: the whole',
      ),
    words: z.string().describe('What it is about, as it is written'),
    why: z.string(),
    mend: z.string().describe('How to mend it'),
  })
  .meta({ id: 'CopyFinding' })

/** The heaviest first. */
export const findingAnswers = (found: readonly (Finding | IdealFinding)[]): z.infer<typeof finding>[] =>
  found
    .map((one) => ({ ...one }))
    .toSorted((a, b) => findingWeights.indexOf(a.weight) - findingWeights.indexOf(b.weight))

const sentences = z.array(z.string()).describe('Where she says it, at most three; they are read where they stand now')

export const herReviews = z
  .object({
    at: z.date().nullable().describe('When her reviews were read last; null: not yet'),
    segment: z.object({ id: z.uuid(), name: z.string() }),
    people: z.int().describe('People of the segment that were looked at, 5,000 at most'),
    reviews: z.int().describe('Their reviews, the latest 10,000 at most'),
    others: z.int().describe('Reviews of others, the latest 20,000 at most'),
    words: z
      .array(
        z.object({
          word: z.string(),
          here: z.int().describe('Her reviews that have it'),
          there: z.int().describe('Those of others'),
          z: z.number().describe('How much more often she says it, in standard errors'),
          sentences,
        }),
      )
      .describe(
        'Log-odds ratio with an informative Dirichlet prior; at most 30 of each language; one in ten may be chance',
      ),
    worries: z
      .array(
        z.object({
          topic: z.string(),
          name: z.record(z.string(), z.string()),
          mentions: z.int(),
          negative: z.int(),
          sentences,
        }),
      )
      .describe('Topics that she speaks against, at most 20'),
  })
  .meta({ id: 'HerReviews' })

export const herReviewsAnswer = (found: HerReviews): z.infer<typeof herReviews> => ({
  ...found,
  words: found.words.map((one) => ({ ...one, sentences: [...one.sentences] })),
  worries: found.worries.map((one) => ({ ...one, name: { ...one.name }, sentences: [...one.sentences] })),
})

export const keptPicture = z
  .object({
    version: z.int().describe('0: nobody said yet who she is; texts are checked from version 1 on'),
    picture: pictureSchema,
    at: z.date().nullable(),
    by: z.string().nullable(),
    byName: z.string().nullable(),
  })
  .meta({ id: 'KeptIdealPicture' })

export const pictureVersion = z
  .object({ version: z.int(), at: z.date(), by: z.string(), byName: z.string().nullable() })
  .meta({ id: 'IdealCustomerVersion' })

export const checkedCopy = z
  .object({
    id: z.string().describe('Of a template, product, article or collection; of pages their name: `front`, `returns`'),
    title: z.record(z.string(), z.string()),
    languages: z.array(z.string()),
    findings: z.array(finding).describe('What should be mended first; at most 50'),
  })
  .meta({ id: 'CheckedCopy' })
