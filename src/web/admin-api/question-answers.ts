import { z } from 'zod'
import { markKinds, postKinds, rejectReasons } from '../../modules/reviews/index.ts'

export const waitingPost = z
  .object({
    id: z.uuid(),
    kind: z.enum(postKinds),
    productId: z.uuid(),
    productTitle: z.string(),
    question: z.string().optional().describe('Of an answer: what was asked'),
    body: z.string(),
    author: z.string().describe('The name it will be shown under'),
    locale: z.string(),
    because: z.enum(['new', 'edited', 'reported']),
    waitingSince: z.date().describe('Hand it back with the decision'),
    marks: z
      .array(z.object({ kind: z.enum(markKinds), detail: z.record(z.string(), z.unknown()) }))
      .readonly()
      .describe('What a machine noticed; it decides nothing'),
    reports: z.array(z.object({ reason: z.string(), count: z.int() })).readonly(),
  })
  .describe('What waits for a decision: the words; not whether an answer is an owner’s, or how often it helped')
  .meta({ id: 'WaitingQuestionOrAnswer' })

export const askedQuestion = z
  .object({
    id: z.uuid(),
    productId: z.uuid(),
    productTitle: z.string(),
    body: z.string(),
    author: z.string(),
    locale: z.string(),
    publishedAt: z.date(),
    answers: z.int().describe('How many answers show'),
    invited: z.int().describe('How many who have it were asked to answer'),
    tells: z.boolean().describe('Who asked is told by mail'),
    answer: z.object({ body: z.string(), locale: z.string() }).optional().describe('The shop’s own'),
  })
  .meta({ id: 'AskedQuestion' })

export const postDecisionWish = z
  .object({
    outcome: z.enum(['publish', 'reject']),
    reason: z.enum(rejectReasons).optional().describe('Of a rejection. That it is bad for the shop is no reason'),
    note: z.string().max(500).optional().describe('For colleagues'),
    waitingSince: z.iso.datetime({ offset: true }).optional().describe('Of what was read'),
  })
  .meta({ id: 'QuestionDecisionWish' })

const ofKind = z.object({ question: z.int(), answer: z.int() })

export const postCounts = z
  .object({
    published: ofKind,
    rejected: ofKind,
    reasons: z
      .partialRecord(z.enum(rejectReasons), z.int())
      .describe('Why those are rejected that are; as everybody sees'),
    waiting: z.int().describe('For a decision'),
    unanswered: z.int().describe('Questions that show and have no answer'),
  })
  .meta({ id: 'QuestionCounts' })
