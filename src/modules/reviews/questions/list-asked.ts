import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { QueuePlace } from '../list-queue.ts'

/** A question that shows, as staff see it to answer it. */
export interface AskedQuestion {
  readonly id: string
  readonly productId: string
  readonly body: string
  readonly author: string
  readonly locale: string
  readonly publishedAt: Date
  /** How many answers show. */
  readonly answers: number
  /** How many who have it were asked to answer. */
  readonly invited: number
  /** Whether who asked is to be told by mail. */
  readonly tells: boolean
  /** The shop's own answer. */
  readonly answer: { readonly body: string; readonly locale: string } | undefined
}

/**
 * Questions that show: those without any answer, longest waiting first; or those with one, latest first. One query.
 */
export async function listAsked(
  read: Read,
  asked: { answered: boolean; productId?: string | undefined; after?: QueuePlace | undefined; limit: number },
): Promise<AskedQuestion[]> {
  const rows = await query<Omit<AskedQuestion, 'answer'> & { answer: AskedQuestion['answer'] | null }>(
    read,
    statement(asked.answered),
    [
      asked.after?.at ?? (asked.answered ? 'infinity' : '-infinity'),
      asked.after?.id ??
        (asked.answered ? 'ffffffff-ffff-ffff-ffff-ffffffffffff' : '00000000-0000-0000-0000-000000000000'),
      ...[asked.productId ?? null, asked.limit],
    ],
  )
  return rows.map(({ answer, ...row }) => ({ ...row, answer: answer ?? undefined }))
}

const statement = (answered: boolean): string => `
  select id, product_id as "productId", body, author, locale, published_at as "publishedAt", answers,
    follow <> 'none' as tells,
    (select count(*)::int from reviews.owner_invitation where question_id = question.id) as invited,
    (select jsonb_build_object('body', body, 'locale', locale) from reviews.post as own
     where own.question_id = question.id and role = 'staff' and state = 'published') as answer
  from reviews.post as question
  where kind = 'question' and state = 'published' and ${answered ? 'answers > 0' : 'answers = 0'}
    and (published_at, id) ${answered ? '<' : '>'} ($1::timestamptz, $2::uuid)
    and ($3::uuid is null or product_id = $3)
  order by published_at ${answered ? 'desc' : ''}, id ${answered ? 'desc' : ''} limit $4`
