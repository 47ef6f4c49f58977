import { z } from 'zod'
import { askChannels, decisionOutcomes, markKinds, rejectReasons } from '../../modules/reviews/index.ts'

export const reviewPictures = z
  .array(
    z.object({
      mediaId: z.uuid(),
      url: z.string().describe('Path of a JPEG below the shop’s address'),
      width: z.int(),
      height: z.int(),
      video: z.string().optional().describe('Path of the MP4, where it is a video'),
      refused: z.enum(rejectReasons).optional().describe('It does not show, for this reason'),
    }),
  )
  .readonly()
  .describe('What came with the words, those that do not show last')

/** NOTE: no stars here, nor anything they could be guessed by; whoever decides must not learn them. */
export const waitingReview = z
  .object({
    id: z.uuid(),
    productId: z.uuid(),
    productTitle: z.string(),
    title: z.string(),
    body: z.string(),
    locale: z.string(),
    mediaIds: z.array(z.uuid()).readonly(),
    pictures: reviewPictures,
    mediaComing: z.int().describe('Videos and photos that are still made ready, and cannot be seen yet'),
    because: z.enum(['new', 'edited', 'appealed', 'reported']),
    waitingSince: z.date().describe('Hand it back with the decision'),
    marks: z
      .array(z.object({ kind: z.enum(markKinds), detail: z.record(z.string(), z.unknown()) }))
      .readonly()
      .describe('What a machine noticed; it decides nothing'),
    reports: z.array(z.object({ reason: z.string(), count: z.int() })).readonly(),
    notBy: z.string().optional().describe('Who referred or rejected it: somebody else decides'),
  })
  .describe('What waits for a decision: the words, never the stars')
  .meta({ id: 'WaitingReview' })

export const decidedReview = z
  .object({
    id: z.uuid(),
    productId: z.uuid(),
    productTitle: z.string(),
    variantId: z.uuid().optional(),
    orderId: z.uuid().optional(),
    profileId: z.uuid().optional(),
    state: z.enum(['published', 'rejected']),
    rating: z.int(),
    ratings: z.record(z.string(), z.int()),
    title: z.string(),
    body: z.string(),
    pictures: reviewPictures,
    mediaComing: z.int().describe('Videos and photos that are still made ready, and cannot be seen yet'),
    author: z.string(),
    locale: z.string(),
    verified: z.boolean(),
    incentive: z.string().optional(),
    helpful: z.int(),
    reason: z.enum(rejectReasons).optional().describe('Why it was rejected'),
    reply: z.object({ body: z.string(), locale: z.string(), at: z.date() }).optional(),
    createdAt: z.date(),
  })
  .meta({ id: 'DecidedReview' })

export const reviewDecision = z
  .object({
    id: z.uuid(),
    reviewId: z.uuid(),
    outcome: z.enum(decisionOutcomes),
    reason: z.enum(rejectReasons).optional(),
    note: z.string().optional(),
    onEdit: z.boolean().describe('On new words of a review that shows'),
    second: z.boolean().describe('The second opinion'),
    by: z.string().describe('Id of a member of staff or of an API key'),
    at: z.date(),
  })
  .meta({ id: 'ReviewDecision' })

export const decisionWish = z
  .object({
    outcome: z.enum(decisionOutcomes).describe('`refer`: somebody else should look, and then alone may decide'),
    reason: z.enum(rejectReasons).optional().describe('Of a rejection. That it is bad for the shop is no reason'),
    note: z.string().max(500).optional().describe('For colleagues'),
    waitingSince: z.iso.datetime({ offset: true }).optional().describe('Of what was read'),
  })
  .meta({ id: 'ReviewDecisionWish' })

const histogram = z.array(z.int()).length(5).readonly().describe('Of one, two, three, four and five stars')

export const reviewCounts = z
  .object({ published: histogram, rejected: histogram, waiting: z.int().describe('Not decided yet') })
  .meta({ id: 'ReviewCounts' })

const funnelCounts = {
  asked: z.int().describe('First messages'),
  reminded: z.int(),
  reached: z.int().describe('Asked about at all: by a first message, by a reminder, or by both'),
  failed: z.int().describe('The message did not arrive, so that the next channel was tried'),
  opened: z.int().describe('Somebody had the form open'),
  reviewed: z.int(),
}

export const requestFunnelAnswer = z
  .object({
    items: z
      .array(z.object({ channel: z.enum(askChannels), ...funnelCounts }).meta({ id: 'ReviewRequestsByChannel' }))
      .readonly(),
    all: z.object(funnelCounts).describe('Each order line once, whatever the channels'),
    stopped: z
      .array(
        z.object({ because: z.enum(['reviewed', 'returned', 'refunded', 'cancelled', 'withheld']), lines: z.int() }),
      )
      .readonly()
      .describe('Lines due in the same time that were not asked about, or no more, by why'),
  })
  .describe('Each order line counts once in each figure')
  .meta({ id: 'ReviewRequestFunnel' })
