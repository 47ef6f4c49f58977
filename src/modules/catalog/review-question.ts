import { z } from 'zod'
import { queryByKey } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { line } from './text.ts'

/**
 * What a category can ask of who reviews its products: `scale`, one to five between two ends (scent: faint … strong);
 * `fit`, whether it runs small, true to size or large; `about`, something of the reviewer (height, skin tone).
 */
export const reviewQuestionKinds = ['scale', 'fit', 'about'] as const
export type ReviewQuestionKind = (typeof reviewQuestionKinds)[number]

const key = /^[a-z][a-z0-9-]{0,39}$/
const value = /^[a-z0-9][a-z0-9-]{0,39}$/

export const reviewQuestionSchema = z
  .object({
    key: z.string().regex(key, 'Write the key in small letters, digits and hyphens, like skin-tone'),
    kind: z.enum(reviewQuestionKinds),
    label: line.refine((label) => Object.values(label).some(Boolean), 'A question needs a label'),
    low: line.optional().describe('Of a scale: what one means'),
    high: line.optional().describe('Of a scale: what five means'),
    choices: z
      .array(
        z.object({
          value: z.string().regex(value, 'Write the value in small letters, digits and hyphens'),
          label: line,
        }),
      )
      .min(2)
      .max(20)
      .optional()
      .describe('What may be answered about the reviewer'),
  })
  .refine(({ kind, choices }) => (kind === 'about') === Boolean(choices), {
    path: ['choices'],
    message: 'A question about the reviewer has choices, the others have none',
  })
  .meta({ id: 'ReviewQuestion' })
export type ReviewQuestion = z.infer<typeof reviewQuestionSchema>

export const reviewQuestionsSchema = z
  .array(reviewQuestionSchema)
  .max(12)
  .refine(
    (questions) => new Set(questions.map((question) => question.key)).size === questions.length,
    'Each question has a key of its own',
  )

/**
 * What reviewers of each product are asked: by its category and those above it, where a nearer question of a key
 * replaces a farther one. Products without questions, and unknown ones, are absent. One query.
 */
export async function reviewQuestionsFor(
  read: Read,
  productIds: readonly string[],
): Promise<Map<string, readonly ReviewQuestion[]>> {
  if (productIds.length === 0) return new Map()
  const found = await queryByKey<{ key: string; chain: ReviewQuestion[][] }>(
    read,
    `select product.id as key, jsonb_agg(above.review_questions order by cardinality(above.path)) as chain
     from catalog.product join catalog.category on category.id = product.category_id
     join catalog.category as above on above.id = any(category.path)
     where product.id = any($1::uuid[]) and above.review_questions <> '[]' group by product.id`,
    productIds,
  )
  return new Map(
    productIds.flatMap((id) =>
      (found.get(id) ?? []).map(
        ({ chain }) => [id, [...new Map(chain.flat().map((asked) => [asked.key, asked])).values()]] as const,
      ),
    ),
  )
}
