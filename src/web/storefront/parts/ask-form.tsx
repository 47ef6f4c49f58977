import type { VNode } from 'preact'
import { postLimits, type ShownQuestion } from '../../../modules/reviews/index.ts'
import { questionsAddress } from '../question-choice.ts'
import { nothingTyped, type TypedPost } from '../typed-question.ts'
import type { Visit } from '../visit.ts'
import { TextField } from './field.tsx'
import { QuestionItem } from './question-item.tsx'
import { WordsField } from './words-field.tsx'

export interface AskFormProps {
  visit: Visit
  product: { readonly handle: string }
  typed?: TypedPost | undefined
  faults?: ReadonlyMap<string, string> | undefined
  /** Why it could not be kept. */
  refused?: string | undefined
  /** What was answered already and is much alike; then she says that hers is another. */
  similar?: readonly ShownQuestion[] | undefined
}

/** Asks about a product: who is signed in is told at her own address, anybody else where she says, or not at all. */
export function AskForm(props: AskFormProps): VNode {
  const { visit, product, typed = nothingTyped, faults = new Map<string, string>(), refused, similar = [] } = props
  const { form } = visit.words.questions
  return (
    <form method="post" action={questionsAddress(visit, product.handle)} class="stack ask-form" novalidate>
      <p class="soft small">{form.lead}</p>
      {refused && (
        <p class="notice fault" role="alert">
          {refused}
        </p>
      )}
      {similar.length > 0 && <Similar visit={visit} product={product} similar={similar} />}
      <WordsField
        name="body"
        label={form.question}
        hint={form.questionHint(postLimits.question.toLocaleString(visit.locale))}
        value={typed.body}
        rows={3}
        fault={faults.get('body')}
      />
      <TextField
        name="author"
        label={form.name}
        hint={form.nameHint}
        value={typed.author}
        fault={faults.get('author')}
        autocomplete="given-name"
        optional={visit.profileId && visit.words.checkout.optional}
      />
      {!visit.profileId && (
        <TextField
          name="email"
          type="email"
          label={form.email}
          optional={visit.words.checkout.optional}
          hint={form.emailHint}
          value={typed.email}
          fault={faults.get('email')}
          autocomplete="email"
          inputmode="email"
        />
      )}
      <p>
        {similar.length > 0 ? (
          <button class="button" name="sure" value="yes">
            {form.sure}
          </button>
        ) : (
          <button class="button">{form.send}</button>
        )}
      </p>
    </form>
  )
}

interface SimilarProps extends Pick<AskFormProps, 'visit' | 'product'> {
  similar: readonly ShownQuestion[]
}

/** To be read before hers is sent. */
function Similar({ visit, product, similar }: SimilarProps): VNode {
  const { form } = visit.words.questions
  return (
    <section class="panel stack" aria-labelledby="similar">
      <h3 id="similar">{form.similarTitle}</h3>
      <p class="soft">{form.similarLead}</p>
      {similar.map((question) => (
        <QuestionItem key={question.id} visit={visit} product={product} question={question} isBare />
      ))}
    </section>
  )
}
