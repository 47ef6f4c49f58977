import type { Read } from '../../kernel/transaction.ts'
import type { ProductPage, ReviewQuestion } from '../../modules/catalog/index.ts'
import { adviseSize, type SizeAdvice, type SizeQuestions, sizeQuestionsOf } from '../../modules/reviews/index.ts'
import { type SizeChoice, sizeChoiceOf } from './size-choice.ts'
import type { Visit } from './visit.ts'

/** What a product page needs to help with the size. */
export interface SizeHelp {
  readonly questions: SizeQuestions
  readonly choice: SizeChoice
  /** Once she said something. */
  readonly advice: SizeAdvice | undefined
  /** Whether the answer goes by what her browser remembers. */
  readonly isRemembered: boolean
  /** Whether this address asks, so that the answer stands open. */
  readonly isAsked: boolean
}

/**
 * Help with the size of a product, by what the address says or, where it says nothing, by what her browser remembers;
 * undefined for what has no sizes of a body. No query before somebody asks.
 */
export async function sizeHelp(
  read: Read,
  visit: Visit,
  about: { product: ProductPage; questions: readonly ReviewQuestion[]; remembered: string | undefined },
): Promise<SizeHelp | undefined> {
  const { product, remembered } = about
  const questions = sizeQuestionsOf(product, about.questions)
  if (!questions) return undefined
  const params = new URLSearchParams(visit.queryString)
  const isAsked = [...params.keys()].some((name) => name.startsWith('s.'))
  const choice = sizeChoiceOf(isAsked ? params : new URLSearchParams(remembered ?? ''), questions)
  const advice = choice.query ? await adviseSize(read, { product, wish: choice.wish }) : undefined
  return { questions, choice, advice, isRemembered: remembered !== undefined, isAsked }
}
