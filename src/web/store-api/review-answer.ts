import { z } from 'zod'
import { pictureOf } from '../../modules/media/index.ts'
import { reviewQuestionSchema } from '../../modules/catalog/index.ts'
import {
  reportReasons,
  reviewLimits,
  reviewOrigins,
  reviewStates,
  type ShownReview,
} from '../../modules/reviews/index.ts'
import type { Read } from '../../kernel/transaction.ts'
import { translated } from '../../kernel/locale.ts'
import { localeTag } from './fields.ts'
import { picture, rating } from './product-answer.ts'

const ratings = z
  .record(z.string().max(40), z.int().min(1).max(5))
  .describe('Answers to questions of kind `scale` (1 to 5) and `fit` (1 small, 2 true to size, 3 large), by key')
const about = z.record(z.string().max(40), z.string().max(40)).describe('What reviewers say of themselves, by key')

const histogram = z.array(z.int()).length(5).readonly().describe('Of one, two, three, four and five stars')

const fit = z
  .object({
    small: z.int(),
    trueToSize: z.int(),
    large: z.int(),
    verdict: z.enum(['small', 'true-to-size', 'large', 'mixed']).optional().describe('From three answers on'),
  })
  .meta({ id: 'FitFeedback' })

export const reviewSummaryAnswer = z
  .object({
    rating,
    answers: z
      .array(
        z.object({
          question: reviewQuestionSchema,
          count: z.int(),
          mean: z.number().optional().describe('Of a scale'),
          fit: fit.optional(),
        }),
      )
      .readonly(),
    questions: z.array(reviewQuestionSchema).readonly().describe('What reviewers are asked beside stars and words'),
    topics: z
      .array(z.object({ topic: z.string(), name: z.string().describe('In the language asked for'), count: z.int() }))
      .describe('What published reviews speak of, the most first'),
    rejected: histogram.describe('Reviews that were not published, by stars: nobody needs to trust us'),
    waiting: z.int().describe('Not decided yet; nobody can see their stars'),
  })
  .meta({ id: 'ReviewSummary' })

export const shownReview = z
  .object({
    id: z.uuid(),
    productId: z.uuid(),
    variantId: z.uuid().optional().describe('What she had; to buy the same'),
    rating: z.int().min(1).max(5),
    title: z.string().describe('Plain text, may be empty'),
    body: z.string().describe('Plain text with line breaks, may be empty'),
    ratings,
    about,
    pictures: z.array(picture).readonly(),
    author: z.string().describe('Empty for somebody who is no longer known here'),
    locale: z.string(),
    incentive: z.string().optional().describe('What was offered for it; show it'),
    verified: z.boolean().describe('Derived from a paid or delivered order'),
    helpful: z.int(),
    createdAt: z.date(),
    editedAt: z.date().optional(),
    imported: z
      .object({ from: z.enum(reviewOrigins), at: z.date() })
      .optional()
      .describe('Written elsewhere and brought here; show both'),
    reply: z
      .object({ body: z.string(), locale: z.string(), at: z.date(), editedAt: z.date().optional() })
      .optional()
      .describe('Of the shop'),
  })
  .meta({ id: 'ShownReview' })

/** With their pictures in one more query. */
export async function shownReviews(
  read: Read,
  reviews: readonly ShownReview[],
  locale: string,
): Promise<z.input<typeof shownReview>[]> {
  const pictures = await pictureOf(
    read,
    reviews.flatMap(({ mediaIds }) => mediaIds),
  )
  return reviews.map(({ mediaIds, ...review }) => ({
    ...review,
    pictures: mediaIds.flatMap((id) => {
      const one = pictures.get(id)
      return one ? [{ ...one, alt: translated(one.alt, locale) }] : []
    }),
  }))
}

/** What its author sees of her own, whether or not it shows. */
export const ownReview = z
  .object({
    id: z.uuid(),
    productId: z.uuid(),
    variantId: z.uuid().optional(),
    state: z.enum(reviewStates),
    rating: z.int(),
    title: z.string(),
    body: z.string(),
    ratings,
    about,
    mediaIds: z.array(z.uuid()).readonly().describe('Her pictures'),
    author: z.string(),
    locale: z.string(),
    incentive: z.string().optional(),
    verified: z.boolean(),
    helpful: z.int(),
    createdAt: z.date(),
    editedAt: z.date().optional(),
    proposed: z
      .object({
        rating: z.int(),
        title: z.string(),
        body: z.string(),
        ratings,
        about,
        mediaIds: z.array(z.uuid()).readonly(),
      })
      .optional()
      .describe('New words that wait for a decision while the old ones show'),
  })
  .meta({ id: 'OwnReview' })

/** What a reviewer writes. NOTE: longer texts reach the module too, which says what is too long. */
export const reviewWish = z.object({
  rating: z.int().min(1).max(5),
  title: z
    .string()
    .max(reviewLimits.title * 8)
    .optional(),
  body: z
    .string()
    .max(reviewLimits.body * 4)
    .optional()
    .describe(`At most ${reviewLimits.body} characters`),
  ratings: ratings.optional(),
  about: about.optional(),
  mediaIds: z
    .array(z.uuid())
    .max(reviewLimits.pictures * 4)
    .optional()
    .describe(
      `Pictures that were sent, in their order; at most ${reviewLimits.pictures}. Left out of a change they stay`,
    ),
})

export const written = {
  author: z
    .string()
    .max(reviewLimits.author * 8)
    .optional()
    .describe('The name to show; made of her own when left out'),
  locale: localeTag.optional().describe('The language she writes in'),
}

export const deviceSecret = z
  .string()
  .min(16)
  .max(128)
  .optional()
  .describe('A secret that the device keeps, so that somebody who is not signed in counts once')

export const reportWish = z.object({
  reason: z.enum(reportReasons as [string, ...string[]]),
  note: z.string().max(2_000).optional(),
  device: deviceSecret,
})
