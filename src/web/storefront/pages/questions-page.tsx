import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { questionRules, type ShownReview } from '../../../modules/reviews/index.ts'
import type { Flash } from '../flash.ts'
import { AskForm, type AskFormProps } from '../parts/ask-form.tsx'
import { Document } from '../parts/document.tsx'
import { QuestionItem } from '../parts/question-item.tsx'
import { QuestionSearch } from '../parts/question-search.tsx'
import { KoreanLetters } from '../parts/korean-letters.tsx'
import { wordsAsked } from '../parts/questions.tsx'
import { Stars } from '../parts/stars.tsx'
import type { ProductQuestions } from '../product-questions.ts'
import { type QuestionChoice, questionsAddress } from '../question-choice.ts'
import { questionData } from '../question-data.ts'
import { href, type Visit } from '../visit.ts'

export interface QuestionsPageProps {
  visit: Visit
  product: { readonly handle: string; readonly title: string }
  questions: ProductQuestions
  choice: QuestionChoice
  /** What she has begun to ask. */
  asking: Omit<AskFormProps, 'visit' | 'product'>
  flash?: Flash | undefined
}

/** All questions about a product, what is found in them and in its reviews, and the way to ask. */
export function QuestionsPage(props: QuestionsPageProps): VNode {
  const { visit, product, questions, choice, asking, flash } = props
  const words = visit.words.questions
  const isAsking = asking.typed !== undefined
  return (
    <Document
      visit={visit}
      title={words.of(product.title)}
      description={words.of(product.title)}
      hidden={isAsking || choice.search !== undefined || questions.count === 0}
      linkedData={questionData(visit, questions.shown)}
    >
      <div class="wide narrow stack questions">
        <KoreanLetters visit={visit} written={wordsAsked(questions.shown)} />
        <p>
          <a class="tappable" href={href(visit, `/products/${product.handle}`)}>
            {words.back}
          </a>
        </p>
        <h1>{words.of(product.title)}</h1>
        {flash && (
          <p class={flash.kind === 'no' ? 'notice fault' : 'notice'} role={flash.kind === 'no' ? 'alert' : 'status'}>
            {flash.text}
          </p>
        )}
        {isAsking && <Ask {...props} />}
        {questions.count > 0 && <QuestionSearch visit={visit} product={product} search={choice.search} />}
        <Found {...props} />
        {choice.search && (
          <InReviews visit={visit} product={product} search={choice.search} reviews={questions.reviews} />
        )}
        {!isAsking && <Ask {...props} />}
        <p>
          <a class="tappable" href={href(visit, '/reviews/how-we-publish#questions')}>
            {words.how}
          </a>
        </p>
      </div>
    </Document>
  )
}

const Ask = ({ visit, product, asking }: QuestionsPageProps): VNode => (
  <section class="panel stack" id="ask" aria-labelledby="ask-title">
    <h2 id="ask-title">{visit.words.questions.form.title}</h2>
    <AskForm visit={visit} product={product} {...asking} />
  </section>
)

function Found({ visit, product, questions, choice }: QuestionsPageProps): VNode {
  const words = visit.words.questions
  const { shown, next, voted } = questions
  const isSome = choice.search !== undefined || choice.questionId !== undefined || choice.after !== undefined
  return (
    <>
      {shown.length === 0 && questions.count === 0 && (
        <div class="stack">
          <p class="lead">{words.empty}</p>
          <p class="soft">{words.emptyNext}</p>
        </div>
      )}
      {shown.length === 0 && choice.search && questions.reviews.length === 0 && (
        <p role="status">
          {words.nothing(choice.search)} {words.nothingNext}
        </p>
      )}
      {shown.length > 1 && (
        <details class="small">
          <summary class="tappable">{words.order}</summary>
          <p class="soft">{translated(questionRules.questions, visit.locale)}</p>
          <p class="soft">{translated(questionRules.answers, visit.locale)}</p>
        </details>
      )}
      {shown.length > 0 && <h2 class="unseen">{words.title}</h2>}
      <div class="questions-list">
        {shown.map((question) => (
          <QuestionItem key={question.id} visit={visit} product={product} question={question} voted={voted} />
        ))}
      </div>
      <p class="reviews-ends">
        {next && (
          <a
            class="button quiet"
            rel="next nofollow"
            href={questionsAddress(visit, product.handle, { q: choice.search, after: next })}
          >
            {visit.words.collection.more}
          </a>
        )}
        {isSome && questions.count > 0 && <a href={questionsAddress(visit, product.handle)}>{words.clear}</a>}
      </p>
    </>
  )
}

interface InReviewsProps {
  visit: Visit
  product: QuestionsPageProps['product']
  search: string
  reviews: readonly ShownReview[]
}

/** The same words in what others say of it, each with the way to the whole. */
function InReviews({ visit, product, search, reviews }: InReviewsProps): VNode | null {
  const words = visit.words.questions
  if (reviews.length === 0) return null
  const query = new URLSearchParams({ 'r.q': search }).toString()
  return (
    <section class="stack" aria-labelledby="in-reviews">
      <h2 id="in-reviews">{words.inReviews(search)}</h2>
      {reviews.map((review) => (
        <article key={review.id} class="question stack">
          <p class="small">
            <Stars visit={visit} stars={review.rating} />{' '}
            <span dir="auto">{review.author || visit.words.reviews.former}</span>
          </p>
          {review.title && (
            <h3 class="question-asked" dir="auto" lang={review.locale}>
              {review.title}
            </h3>
          )}
          {review.body && (
            <p class="review-body" dir="auto" lang={review.locale}>
              {review.body}
            </p>
          )}
        </article>
      ))}
      <p>
        <a class="tappable" href={`${href(visit, `/products/${product.handle}`)}?${query}#reviews`}>
          {words.allReviews}
        </a>
      </p>
    </section>
  )
}
