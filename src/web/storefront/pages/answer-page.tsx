import type { VNode } from 'preact'
import { postLimits } from '../../../modules/reviews/index.ts'
import { Document } from '../parts/document.tsx'
import { TextField } from '../parts/field.tsx'
import { WordsField } from '../parts/words-field.tsx'
import type { TypedPost } from '../typed-question.ts'
import { href, type Visit } from '../visit.ts'

export interface AnswerPageProps {
  visit: Visit
  /** `closed`: she may not answer. */
  state: 'open' | 'answered' | 'over' | 'closed'
  product: { readonly title: string; readonly handle: string }
  question: { readonly body: string; readonly locale: string }
  /** The name it would be shown under. */
  author: string
  /** Where the form goes. */
  at: string
  typed?: TypedPost | undefined
  faults?: ReadonlyMap<string, string> | undefined
  refused?: string | undefined
}

/** One screen to say what she knows of something that she has. */
export function AnswerPage(props: AnswerPageProps): VNode {
  const { visit, state, product, question } = props
  const { give, back } = visit.words.questions
  return (
    <Document visit={visit} title={give.title} hidden>
      <div class="wide narrow stack">
        <h1>{give.title}</h1>
        <p class="soft">{product.title}</p>
        {question.body && (
          <blockquote class="panel review-body" dir="auto" lang={question.locale}>
            {question.body}
          </blockquote>
        )}
        {props.refused && (
          <p class="notice fault" role="alert">
            {props.refused}
          </p>
        )}
        {state === 'answered' && <p class="lead">{give.answered}</p>}
        {state === 'over' && <p class="lead">{give.over}</p>}
        {state === 'open' && <GiveForm {...props} />}
        <p>
          <a href={href(visit, `/products/${product.handle}`)}>{back}</a>
        </p>
      </div>
    </Document>
  )
}

function GiveForm({ visit, at, typed, author, faults = new Map<string, string>() }: AnswerPageProps): VNode {
  const { give, form } = visit.words.questions
  return (
    <form method="post" action={at} class="stack ask-form" novalidate>
      <p class="soft">{give.lead}</p>
      <WordsField
        name="body"
        label={give.body}
        hint={give.bodyHint(postLimits.answer.toLocaleString(visit.locale))}
        value={typed?.body ?? ''}
        rows={5}
        fault={faults.get('body')}
      />
      <TextField
        name="author"
        label={form.name}
        hint={form.nameHint}
        value={typed?.author ?? author}
        fault={faults.get('author')}
        autocomplete="given-name"
      />
      <p>
        <button class="button">{give.send}</button>
      </p>
    </form>
  )
}
