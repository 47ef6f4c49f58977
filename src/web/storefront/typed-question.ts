import { z } from 'zod'
import { emailSchema } from '../../modules/profiles/index.ts'
import { type PostKind, postLimits, ReviewInvalid } from '../../modules/reviews/index.ts'
import { sentenceOf } from './sentence-of.ts'
import type { Visit } from './visit.ts'

/** The forms of questions and answers as they come in. */
export const postBody = z.object({
  body: z.string().max(10_000).default(''),
  author: z.string().max(500).default(''),
  email: z.string().max(500).default(''),
  sure: z.literal('yes').optional().catch(undefined),
})

/** What stands in the form's fields. */
export interface TypedPost {
  readonly body: string
  readonly author: string
  readonly email: string
}

export const nothingTyped: TypedPost = { body: '', author: '', email: '' }

/** Her address, if she gave one. @throws {ReviewInvalid} when it is none */
export function addressIn({ email }: TypedPost): string | undefined {
  if (!email.trim()) return undefined
  const read = emailSchema.safeParse(email)
  if (!read.success) throw new ReviewInvalid('email', 'This is not an email address.')
  return read.data
}

/** What is wrong with a field, beside it and in her language; or why the whole cannot be kept. */
export function whyNotPost(
  visit: Visit,
  kind: PostKind,
  typed: TypedPost,
  no: unknown,
): { faults: ReadonlyMap<string, string> } | { refused: string } {
  if (!(no instanceof ReviewInvalid) || !no.field) return { refused: sentenceOf(visit, no) }
  const { form, give } = visit.words.questions
  const most = postLimits[kind]
  const missing = kind === 'question' ? form.questionMissing : give.bodyMissing
  const words: Readonly<Record<string, string>> = {
    body: Array.from(typed.body).length > most ? form.tooLong(most.toLocaleString(visit.locale)) : missing,
    author: form.nameMissing,
    email: form.emailOdd,
  }
  return { faults: new Map([[no.field, words[no.field] ?? sentenceOf(visit, no)]]) }
}
