import { z } from 'zod'
import { follows, postKinds, postLimits, postRoles, reviewStates } from '../../modules/reviews/index.ts'
import { localeTag } from './fields.ts'

const shownAnswer = z
  .object({
    id: z.uuid(),
    role: z.enum(postRoles).describe('`staff`: show it in the shop’s name'),
    verified: z.boolean().describe('Who gave it bought the product here; derived from her order'),
    body: z.string().describe('Plain text with line breaks'),
    author: z.string().describe('Empty for the shop, and for somebody who is no longer known here'),
    locale: z.string(),
    helpful: z.int().describe('How many said that it helped'),
    publishedAt: z.date(),
    editedAt: z.date().optional(),
  })
  .meta({ id: 'ShownAnswer' })

export const shownQuestion = z
  .object({
    id: z.uuid(),
    body: z.string().describe('Plain text'),
    author: z.string().describe('Empty for somebody who is no longer known here'),
    locale: z.string(),
    createdAt: z.date(),
    editedAt: z.date().optional(),
    answers: z.int().describe('How many answers show'),
    helpful: z.int().describe('How many its answers helped'),
    shown: z.array(shownAnswer).readonly().describe('The one that helped most first, whoever gave it; at most 50'),
  })
  .meta({ id: 'ShownQuestion' })

/** What its author sees of her own question or answer, whether or not it shows. */
export const ownPost = z
  .object({
    id: z.uuid(),
    kind: z.enum(postKinds),
    productId: z.uuid(),
    questionId: z.uuid().optional().describe('Of an answer'),
    role: z.enum(postRoles),
    verified: z.boolean(),
    state: z.enum(reviewStates),
    body: z.string(),
    author: z.string(),
    locale: z.string(),
    follow: z.enum(follows).describe('Of which answers she is told by mail'),
    createdAt: z.date(),
    publishedAt: z.date().optional(),
    editedAt: z.date().optional(),
    proposed: z.string().optional().describe('New words that wait for a decision while the old ones show'),
  })
  .meta({ id: 'OwnQuestionOrAnswer' })

/** NOTE: longer texts reach the module too, which says what is too long. */
const words = (most: number) =>
  z
    .string()
    .max(most * 4)
    .describe(`At most ${most.toLocaleString('en')} characters`)

const author = z.string().max(480).optional().describe('The name to show; made of her own when left out')
const locale = localeTag.optional().describe('The language she writes in')

export const questionWish = z.object({
  body: words(postLimits.question),
  author,
  locale,
  sure: z.boolean().optional().describe('She has seen what is alike, and hers is another'),
})

export const answerWish = z.object({ body: words(postLimits.answer), author, locale })
export const postEdit = z.object({ body: words(postLimits.answer) })

export const written = z.object({
  post: ownPost,
  editToken: z.string().describe('By which this device may change or withdraw it; keep it to yourself'),
})
