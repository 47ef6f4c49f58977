import type { Translated } from '../../../kernel/locale.ts'
import { query, queryByKey } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { askedWords, searchOf } from '../search-words.ts'
import { postLimits, type ShownAnswer, type ShownQuestion } from './post.ts'
import { lookedThrough, questionsByWords, questionsInOrder, questionsOfIds } from './question-query.ts'

/** How questions and answers are ordered, to say beside them. There is no other order, and nobody can choose one. */
export const questionRules: Readonly<Record<'questions' | 'answers', Translated>> = {
  questions: {
    en: 'Questions in your language come first, then those that have an answer, then those whose answers helped most people, then the latest.',
    ko: '지금 보시는 언어로 쓴 질문, 답이 있는 질문, 답이 도움이 된 분이 많은 질문, 최근 질문 순서예요.',
  },
  answers: {
    en: 'The answer that helped most people comes first, whoever gave it; of as many the earlier. The shop’s own has no place of its own.',
    ko: '누가 썼든 도움이 됐다는 분이 많은 답이 먼저예요. 같으면 먼저 쓴 답이 앞서요. 가게의 답이라고 위에 두지 않아요.',
  },
}

/** Where a page ended. */
export interface QuestionPlace {
  readonly own: 0 | 1
  readonly answered: 0 | 1
  readonly helpful: number
  readonly id: string
}

export interface QuestionSearch {
  readonly productId: string
  /** Only these. */
  readonly ids?: readonly string[] | undefined
  /** The reader's language, whose questions come first. */
  readonly locale: string
  /** Words of the question or its answers, in any of them; the beginning of a word is enough. */
  readonly search?: string | undefined
  readonly after?: QuestionPlace | undefined
  /** 1 to 101; ask for one more than is shown to know whether there is a next page. */
  readonly limit: number
  /** How many answers to read of each; all of them when left out. */
  readonly answersEach?: number | undefined
}

/**
 * Questions of a product that show, in the order of `questionRules`, with their answers. Two queries, and one more for
 * words that few of the first have.
 */
export async function listQuestions(read: Read, search: QuestionSearch): Promise<ShownQuestion[]> {
  const words = search.search === undefined ? undefined : askedWords(search.search).map((word) => searchOf([word])!)
  if (words?.length === 0) return []
  const rows = await questionsOf(read, search, words)
  const given = await answersOf(
    read,
    rows.filter(({ answers }) => answers > 0).map(({ id }) => id),
    search.answersEach ?? postLimits.answers,
  )
  return rows.map((row) => ({ ...row, editedAt: row.editedAt ?? undefined, shown: given.get(row.id) ?? [] }))
}

/** Where a page that ends with this question goes on. */
export const placeAfterQuestion = (question: ShownQuestion, locale: string): QuestionPlace => ({
  own: question.locale === locale ? 1 : 0,
  answered: question.answers > 0 ? 1 : 0,
  helpful: question.helpful,
  id: question.id,
})

/** How many questions of a product show. One query. */
export async function countQuestions(read: Read, productId: string): Promise<number> {
  const rows = await queryByKey<{ key: string; count: number }>(
    read,
    `select product_id as key, count(*)::int as count from reviews.post
     where product_id = any($1::uuid[]) and kind = 'question' and state = 'published' group by product_id`,
    [productId],
  )
  return rows.get(productId)?.[0]?.count ?? 0
}

type QuestionRow = Omit<ShownQuestion, 'shown' | 'editedAt'> & { editedAt: Date | null }

async function questionsOf(read: Read, search: QuestionSearch, words?: readonly string[]): Promise<QuestionRow[]> {
  const { productId, ids, locale, after } = search
  const limit = Math.min(Math.max(search.limit, 1), 101)
  const place = [after?.own ?? null, after?.answered ?? null, after?.helpful ?? null, after?.id ?? null]
  const values = [productId, locale, words ?? null, ...place, limit]
  if (ids) return query<QuestionRow>(read, questionsOfIds, [...values, ids])
  const rows = await query<QuestionRow>(read, questionsInOrder, [...values, words ? lookedThrough : limit])
  return words && rows.length < limit ? query<QuestionRow>(read, questionsByWords, values) : rows
}

type AnswerRow = Omit<ShownAnswer, 'editedAt'> & { editedAt: Date | null; questionId: string }

/** NOTE: the order that `questionRules` tells; whose answer it is has no part in it. */
async function answersOf(read: Read, ids: readonly string[], each: number): Promise<Map<string, ShownAnswer[]>> {
  const found = new Map<string, ShownAnswer[]>()
  if (ids.length === 0) return found
  const rows = await query<AnswerRow>(
    read,
    `select id, question_id as "questionId", role, verified, body, author, locale, helpful,
       published_at as "publishedAt", edited_at as "editedAt"
     from (select *, row_number() over (partition by question_id order by helpful desc, published_at, id) as place
           from reviews.post where kind = 'answer' and state = 'published' and question_id = any($1::uuid[])) as answer
     where place <= $2 order by question_id, place`,
    [ids, each],
  )
  for (const { questionId, editedAt, ...row } of rows) {
    found.set(questionId, [...(found.get(questionId) ?? []), { ...row, editedAt: editedAt ?? undefined }])
  }
  return found
}
