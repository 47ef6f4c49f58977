import type { VNode } from 'preact'
import { reportReasons, type ShownAnswer, type ShownQuestion } from '../../../modules/reviews/index.ts'
import { dateOf } from '../day.ts'
import { questionsAddress } from '../question-choice.ts'
import { href, type Visit } from '../visit.ts'
import { SelectField } from './field.tsx'
import { Icon } from './icon.tsx'

interface QuestionItemProps {
  visit: Visit
  product: { readonly handle: string }
  question: ShownQuestion
  /** Which answers helped whoever looks. */
  voted?: ReadonlySet<string> | undefined
  /** To be read only. */
  isBare?: boolean
}

/** A question with its answers: who speaks, whether she has it, and what can be done. */
export function QuestionItem({
  visit,
  product,
  question,
  voted = new Set(),
  isBare = false,
}: QuestionItemProps): VNode {
  const words = visit.words.questions
  const more = question.answers - question.shown.length
  const id = `${isBare ? 'similar' : 'question'}-${question.id}`
  return (
    <article class="question stack" id={id} aria-labelledby={`${id}-asked`}>
      <h3 id={`${id}-asked`} class="question-asked" dir="auto" lang={question.locale}>
        {question.body}
      </h3>
      <p class="small soft">
        <span class="unseen">{words.asked} </span>
        <span dir="auto">{question.author || words.former}</span> · <When visit={visit} {...question} />
      </p>
      {question.shown.map((answer) => (
        <Answer key={answer.id} visit={visit} answer={answer} isVoted={voted.has(answer.id)} isBare={isBare} />
      ))}
      {question.answers === 0 && <p class="soft">{words.none}</p>}
      {more > 0 && (
        <p>
          <a class="tappable" href={questionsAddress(visit, product.handle, { question: question.id })}>
            {words.moreAnswers(more)}
          </a>
        </p>
      )}
      {!isBare && (
        <div class="review-deeds">
          <a
            class="tappable small"
            href={href(visit, `/questions/${question.id}/answer`)}
            rel="nofollow"
            aria-label={`${words.answer}: ${question.body}`}
          >
            {words.answer}
          </a>
          <Report visit={visit} postId={question.id} />
        </div>
      )}
    </article>
  )
}

const When = ({ visit, createdAt, editedAt }: { visit: Visit; createdAt: Date; editedAt: Date | undefined }): VNode => {
  const date = (at: Date) => dateOf(at, visit.locale, visit.shop.timeZone)
  return (
    <>
      <time datetime={createdAt.toISOString()}>{date(createdAt)}</time>
      {editedAt && <> · {visit.words.questions.edited(date(editedAt))}</>}
    </>
  )
}

interface AnswerProps {
  visit: Visit
  answer: ShownAnswer
  isVoted: boolean
  isBare: boolean
}

function Answer({ visit, answer, isVoted, isBare }: AnswerProps): VNode {
  const words = visit.words.questions
  const { reviews } = visit.words
  const isShop = answer.role === 'staff'
  return (
    <div class={isShop ? 'question-answer of-shop stack' : 'question-answer stack'} id={`answer-${answer.id}`}>
      <p class="review-body" dir="auto" lang={answer.locale}>
        {answer.body}
      </p>
      <p class="small question-by">
        <span class="unseen">{words.answeredBy} </span>
        <strong dir="auto">{isShop ? words.ofShop(visit.shop.name) : answer.author || words.former}</strong>
        {answer.verified && (
          <span class="question-owner" title={words.hasItWhy}>
            <Icon name="check" /> {words.hasIt}
          </span>
        )}
        <span class="soft">
          <When visit={visit} createdAt={answer.publishedAt} editedAt={answer.editedAt} />
        </span>
        {isBare && <span class="soft">{reviews.helpfulCount(answer.helpful)}</span>}
      </p>
      {!isBare && (
        <div class="review-deeds">
          <form method="post" action={href(visit, `/questions/posts/${answer.id}/helpful`)} class="helpful">
            <input type="hidden" name="helpful" value={isVoted ? 'no' : 'yes'} />
            <button class="button quiet small">{isVoted ? reviews.helpfulUndo : reviews.helpful}</button>
            <span class="soft small">{reviews.helpfulCount(answer.helpful)}</span>
          </form>
          <Report visit={visit} postId={answer.id} />
        </div>
      )}
    </div>
  )
}

function Report({ visit, postId }: { visit: Visit; postId: string }): VNode {
  const { reviews, questions } = visit.words
  return (
    <details class="report small">
      <summary>{reviews.report}</summary>
      <form method="post" action={href(visit, `/questions/posts/${postId}/report`)} class="stack">
        <SelectField
          name="reason"
          id={`reason-${postId}`}
          label={reviews.reportWhy}
          options={reportReasons.map(
            (reason) => [reason, reviews.reasons[reason as keyof typeof reviews.reasons]] as const,
          )}
        />
        <button class="button small">{questions.reportThis}</button>
      </form>
    </details>
  )
}
