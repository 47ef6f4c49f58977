import type { VNode } from 'preact'
import type { ShownQuestion } from '../../../modules/reviews/index.ts'
import { KoreanLetters } from './korean-letters.tsx'
import type { ProductQuestions } from '../product-questions.ts'
import { questionsAddress } from '../question-choice.ts'
import { href, type Visit } from '../visit.ts'
import { AskForm } from './ask-form.tsx'
import { QuestionItem } from './question-item.tsx'
import { QuestionSearch } from './question-search.tsx'

interface QuestionsProps {
  visit: Visit
  product: { readonly handle: string }
  questions: ProductQuestions
}

/** The first questions about a product, with the way to all of them and to ask one more. */
export function Questions({ visit, product, questions }: QuestionsProps): VNode {
  const words = visit.words.questions
  const { shown, count } = questions
  return (
    <section class="section questions" id="questions" aria-labelledby="questions-title">
      <KoreanLetters visit={visit} written={wordsAsked(shown)} />
      <div class="questions-columns">
        <div class="stack questions-head">
          <h2 id="questions-title">{words.title}</h2>
          {count === 0 ? (
            <>
              <p class="lead">{words.empty}</p>
              <p class="soft">{words.emptyNext}</p>
            </>
          ) : (
            <QuestionSearch visit={visit} product={product} />
          )}
          <details class="fold">
            <summary>{words.ask}</summary>
            <AskForm visit={visit} product={product} />
          </details>
          <p>
            <a class="tappable small" href={href(visit, '/reviews/how-we-publish#questions')}>
              {words.how}
            </a>
          </p>
        </div>
        {shown.length > 0 && (
          <div class="questions-list">
            {shown.map((question) => (
              <QuestionItem
                key={question.id}
                visit={visit}
                product={product}
                question={question}
                voted={questions.voted}
              />
            ))}
            <p class="reviews-ends">
              <a class="button quiet" href={questionsAddress(visit, product.handle)}>
                {words.all(count)}
              </a>
            </p>
          </div>
        )}
      </div>
    </section>
  )
}

/** What stands in these questions and their answers, for who asks in which letters. */
export const wordsAsked = (shown: readonly ShownQuestion[]): string =>
  shown.map((each) => each.author + each.body + each.shown.map(({ author, body }) => author + body).join('')).join('')
