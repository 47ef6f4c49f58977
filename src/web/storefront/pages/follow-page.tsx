import type { VNode } from 'preact'
import type { Post } from '../../../modules/reviews/index.ts'
import { Document } from '../parts/document.tsx'
import { questionsAddress } from '../question-choice.ts'
import type { Visit } from '../visit.ts'

interface FollowPageProps {
  visit: Visit
  question: Post
  product: { readonly title: string; readonly handle: string }
  /** Where its forms go. */
  at: string
}

/** Of what who asked is told: changed by a press, never by following a link. */
export function FollowPage({ visit, question, product, at }: FollowPageProps): VNode {
  const words = visit.words.questions
  const { following } = words
  const said = { first: following.first, all: following.every, none: following.nothing }[question.follow]
  const isShown = question.state === 'published'
  return (
    <Document visit={visit} title={following.title} hidden>
      <div class="wide narrow stack">
        <h1>{following.title}</h1>
        <p class="soft">{product.title}</p>
        {isShown && (
          <p class="panel review-body" dir="auto" lang={question.locale}>
            {question.body}
          </p>
        )}
        <p class="lead" role="status">
          {said}
        </p>
        <form method="post" action={at} class="reviews-ends">
          {question.follow === 'first' && (
            <button class="button" name="follow" value="all">
              {following.follow}
            </button>
          )}
          {question.follow !== 'none' && (
            <button class="button quiet" name="follow" value="none">
              {following.stop}
            </button>
          )}
        </form>
        <p>
          <a href={questionsAddress(visit, product.handle, isShown ? { question: question.id } : {})}>
            {words.of(product.title)}
          </a>
        </p>
      </div>
    </Document>
  )
}
