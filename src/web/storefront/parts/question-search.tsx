import type { VNode } from 'preact'
import { questionsAddress } from '../question-choice.ts'
import type { Visit } from '../visit.ts'

interface QuestionSearchProps {
  visit: Visit
  product: { readonly handle: string }
  search?: string | undefined
}

/** Looks for words in questions, answers and reviews together; a plain form. */
export const QuestionSearch = ({ visit, product, search = '' }: QuestionSearchProps): VNode => {
  const words = visit.words.questions
  return (
    <form method="get" action={questionsAddress(visit, product.handle)} class="question-search">
      <label class="label small" for="question-search">
        {words.within}
      </label>
      <input id="question-search" type="search" name="q" class="input" value={search} maxlength={100} />
      <button class="button quiet small">{words.search}</button>
    </form>
  )
}
