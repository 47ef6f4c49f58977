import type { VNode } from 'preact'
import { type Post, postLimits, type RejectReason } from '../../../modules/reviews/index.ts'
import type { Flash } from '../flash.ts'
import { Document } from '../parts/document.tsx'
import { WordsField } from '../parts/words-field.tsx'
import { href, type Visit } from '../visit.ts'

export interface OwnPostPageProps {
  visit: Visit
  post: Post
  product: { readonly title: string; readonly handle: string }
  /** Why it was rejected. */
  reason: RejectReason | undefined
  /** Where its forms go. */
  at: string
  /** What she has begun to write instead. */
  body?: string | undefined
  faults?: ReadonlyMap<string, string> | undefined
  refused?: string | undefined
  flash?: Flash | undefined
}

/** Her question or answer as it stands, for her alone: where it is, and what she can do with it. */
export function OwnPostPage(props: OwnPostPageProps): VNode {
  const { visit, post, product, at, faults = new Map<string, string>(), flash } = props
  const words = visit.words.questions
  const title = words.own[post.kind]
  const refused = props.refused ?? (flash?.kind === 'no' ? flash.text : undefined)
  return (
    <Document visit={visit} title={title} hidden>
      <div class="wide narrow stack">
        <h1>{title}</h1>
        <p class="soft">{product.title}</p>
        {flash?.kind === 'said' && (
          <p class="notice" role="status">
            {flash.text}
          </p>
        )}
        {refused && (
          <p class="notice fault" role="alert">
            {refused}
          </p>
        )}
        <Standing {...props} />
        <details class="panel" open={faults.size > 0}>
          <summary>{words.own.change}</summary>
          <form method="post" action={at} class="stack" novalidate>
            <WordsField
              name="body"
              label={post.kind === 'question' ? words.form.question : words.give.body}
              hint={(post.kind === 'question' ? words.form.questionHint : words.give.bodyHint)(
                postLimits[post.kind].toLocaleString(visit.locale),
              )}
              value={props.body ?? post.proposed ?? post.body}
              rows={4}
              fault={faults.get('body')}
            />
            <p>
              <button class="button">{words.own.save}</button>
            </p>
          </form>
        </details>
        <details class="panel">
          <summary>{words.own.withdraw}</summary>
          <form method="post" action={`${at}/withdraw`} class="stack">
            <p>{words.own.withdrawSure}</p>
            <button class="button quiet">{words.own.withdraw}</button>
          </form>
        </details>
        <p class="soft small">{words.own.keepLink}</p>
        <p>
          <a href={href(visit, `/products/${product.handle}`)}>{words.back}</a>
        </p>
      </div>
    </Document>
  )
}

function Standing({ visit, post, reason }: OwnPostPageProps): VNode {
  const { own } = visit.words.questions
  const standing = post.proposed !== undefined ? own.proposed : standingOf(own, post)
  return (
    <section class="panel stack">
      <p>
        <strong>{standing}</strong>
      </p>
      {post.state === 'rejected' && reason && <p>{own.because(visit.words.reviews.reasons[reason])}</p>}
      <p class="review-body" dir="auto" lang={post.locale}>
        {post.proposed ?? post.body}
      </p>
      {post.email && post.state !== 'rejected' && post.answers === 0 && (
        <p class="soft small">{own.told(post.email)}</p>
      )}
    </section>
  )
}

function standingOf(own: Visit['words']['questions']['own'], { state }: Post): string {
  if (state === 'pending') return own.pending
  return state === 'published' ? own.published : own.rejected
}
