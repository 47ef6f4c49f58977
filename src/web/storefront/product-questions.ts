import type { Read } from '../../kernel/transaction.ts'
import {
  type Asker,
  countQuestions,
  listQuestions,
  listReviews,
  placeAfterQuestion,
  type ShownQuestion,
  type ShownReview,
  votedAnswers,
} from '../../modules/reviews/index.ts'
import { type QuestionChoice, questionPlaceText } from './question-choice.ts'
import type { Visit } from './visit.ts'

/** What a page shows of a product's questions. */
export interface ProductQuestions {
  readonly count: number
  readonly shown: readonly ShownQuestion[]
  /** Where the next page begins. */
  readonly next: string | undefined
  /** Reviews with the words that were looked for. */
  readonly reviews: readonly ShownReview[]
  /** Which answers helped whoever looks; empty on a page for a crowd. */
  readonly voted: ReadonlySet<string>
}

/** On the product's own page. */
const onProduct = { questions: 3, answers: 2 }
const perPage = 10
const reviewsFound = 5

/** The first questions, for the product's page; undefined where the shop takes none. */
export async function firstQuestions(
  read: Read,
  visit: Visit,
  productId: string,
  asker?: Asker,
): Promise<ProductQuestions | undefined> {
  if (!visit.shop.questions.on) return undefined
  const count = await countQuestions(read, productId)
  const { questions: limit, answers: answersEach } = onProduct
  const shown = count > 0 ? await listQuestions(read, { productId, locale: visit.locale, limit, answersEach }) : []
  return { count, shown, next: undefined, reviews: [], voted: await votesOf(read, shown, asker) }
}

/** A page of all questions, or of those in which words stand; then with the reviews in which they stand as well. */
export async function pageOfQuestions(
  read: Read,
  visit: Visit,
  productId: string,
  { search, after, questionId }: QuestionChoice,
  asker?: Asker,
): Promise<ProductQuestions> {
  const { locale } = visit
  const ids = questionId ? [questionId] : undefined
  const found = await listQuestions(read, { productId, locale, search, after, ids, limit: perPage + 1 })
  const shown = found.slice(0, perPage)
  const isFirst = search !== undefined && !after
  return {
    count: await countQuestions(read, productId),
    shown,
    next: found.length > perPage ? questionPlaceText(placeAfterQuestion(shown.at(-1)!, locale)) : undefined,
    reviews: isFirst ? await listReviews(read, { productId, search, limit: reviewsFound }) : [],
    voted: await votesOf(read, shown, asker),
  }
}

async function votesOf(read: Read, shown: readonly ShownQuestion[], asker: Asker | undefined): Promise<Set<string>> {
  if (!asker) return new Set()
  const ids = shown.flatMap(({ shown: answers }) => answers.map(({ id }) => id))
  return votedAnswers(read, ids, asker)
}
