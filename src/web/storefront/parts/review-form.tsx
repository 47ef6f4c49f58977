import type { ComponentChildren, VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { SentMedia } from '../pictures-of.ts'
import type { ReviewQuestion } from '../../../modules/catalog/index.ts'
import { reviewLimits } from '../../../modules/reviews/index.ts'
import type { TypedReview } from '../typed-review.ts'
import type { Visit } from '../visit.ts'
import { SelectField, TextField } from './field.tsx'
import { PhotosField } from './photos-field.tsx'

export interface ReviewFormProps {
  visit: Visit
  action: string
  questions: readonly ReviewQuestion[]
  typed: Partial<TypedReview>
  /** What is wrong, by field. */
  faults: ReadonlyMap<string, string>
  /** The name cannot be changed later. */
  hasName: boolean
  button: string
  /** Those that are with it already; undefined where none are taken. */
  pictures?: SentMedia | undefined
  /** The first star that is pressed is sent at once. */
  savesStars?: boolean
  /** Told by a POST that a person has it open. */
  opened?: string
  children?: ComponentChildren
}

/** Stars first, then what the category asks, then words; each limit is said beforehand. */
export function ReviewForm(props: ReviewFormProps): VNode {
  const { visit, questions, typed, faults } = props
  const { writing } = visit.words.reviews
  const { optional } = visit.words.checkout
  const asked = questions.filter(({ kind }) => kind !== 'about')
  return (
    <form
      method="post"
      action={props.action}
      enctype={props.pictures && 'multipart/form-data'}
      class="stack review-form"
      novalidate
      data-first-tap={props.savesStars ? '' : undefined}
      data-opened={props.opened}
    >
      {props.children}
      {faults.size > 0 && (
        <p class="notice fault" role="alert">
          {writing.lookAgain}
        </p>
      )}
      <StarChoice {...props} />
      {asked.map((question) => (
        <AnswerChoice key={question.key} {...props} question={question} />
      ))}
      <TextField
        name="title"
        label={writing.headline}
        optional={optional}
        value={typed.title ?? ''}
        hint={writing.headlineHint(reviewLimits.title)}
        fault={faults.get('title')}
      />
      <BodyField {...props} />
      {props.pictures && (
        <PhotosField visit={visit} sent={props.pictures} fault={faults.get('mediaIds')} scopes={typed.scopes ?? []} />
      )}
      <AboutHer {...props} />
      {props.hasName && (
        <TextField
          name="author"
          label={writing.name}
          value={typed.author ?? ''}
          hint={writing.nameHint}
          fault={faults.get('author')}
          autocomplete="given-name"
        />
      )}
      <p>
        <button class="button full">{props.button}</button>
      </p>
    </form>
  )
}

/** What she may tell of herself (T13). */
function AboutHer({ visit, questions, typed, faults }: ReviewFormProps): VNode | null {
  const { writing } = visit.words.reviews
  const { optional } = visit.words.checkout
  const about = questions.filter(({ kind }) => kind === 'about')
  if (about.length === 0) return null
  return (
    <fieldset class="stack">
      <legend>
        <strong>{writing.about}</strong>
      </legend>
      <p class="soft small">{writing.aboutLead}</p>
      {about.map(({ key, label, choices = [] }) => (
        <SelectField
          key={key}
          name={`about.${key}`}
          label={translated(label, visit.locale)}
          optional={optional}
          value={typed.about?.[key]}
          fault={faults.get(`about.${key}`)}
          options={[
            ['', writing.skip] as const,
            ...choices.map((each) => [each.value, translated(each.label, visit.locale)] as const),
          ]}
        />
      ))}
    </fieldset>
  )
}

function BodyField({ visit, typed, faults }: ReviewFormProps): VNode {
  const { writing } = visit.words.reviews
  const fault = faults.get('body')
  return (
    <div class="field">
      <label class="label" for="body">
        {writing.body}
      </label>
      <textarea
        id="body"
        name="body"
        rows={6}
        dir="auto"
        aria-describedby={fault ? 'body-fault body-hint' : 'body-hint'}
        aria-invalid={fault ? 'true' : undefined}
      >
        {typed.body ?? ''}
      </textarea>
      <p class="hint" id="body-hint">
        {writing.bodyHint(reviewLimits.body.toLocaleString(visit.locale))}
      </p>
      {fault && (
        <p class="fault" id="body-fault">
          {fault}
        </p>
      )}
    </div>
  )
}

const starKeys = ['one', 'two', 'three', 'four', 'five'] as const

/**
 * Radio buttons that look like stars; each says in a word what it means. Who came by a star of the mail keeps it with one
 * tap.
 */
function StarChoice({ visit, typed, faults, savesStars }: ReviewFormProps): VNode {
  const words = visit.words.reviews
  const fault = faults.get('rating')
  return (
    <fieldset class="star-choice" aria-describedby={fault && 'rating-fault'}>
      <legend class="label">{words.writing.stars}</legend>
      <div class="star-row">
        {starKeys.map((key, index) => (
          <label key={key}>
            <input
              type="radio"
              name="rating"
              value={String(index + 1)}
              checked={typed.rating === index + 1}
              aria-label={`${words.stars(index + 1)}: ${words.writing.starWords[key]}`}
            />
            <span class="star" aria-hidden="true" />
            <span class="star-word small" aria-hidden="true">
              {words.writing.starWords[key]}
            </span>
          </label>
        ))}
      </div>
      {fault && (
        <p class="fault" id="rating-fault">
          {fault}
        </p>
      )}
      {savesStars && (
        <p class="keep-stars">
          <button class="button quiet">{words.writing.keepStars}</button>
          <span class="soft small">{words.writing.keepStarsHint}</span>
        </p>
      )}
    </fieldset>
  )
}

/** A scale of five between its ends, or small, true to size and large; may stay open. */
function AnswerChoice({ visit, typed, faults, question }: ReviewFormProps & { question: ReviewQuestion }): VNode {
  const words = visit.words.reviews
  const { key, kind, label, low, high } = question
  const name = `ratings.${key}`
  const fault = faults.get(name)
  const answers =
    kind === 'fit' ? [words.fit.small, words.fit['true-to-size'], words.fit.large] : ['1', '2', '3', '4', '5']
  const ends = low && high && `1: ${translated(low, visit.locale)} … 5: ${translated(high, visit.locale)}`
  return (
    <fieldset class="answer-choice" aria-describedby={fault && `${name}-fault`}>
      <legend class="label">
        {translated(label, visit.locale)} <span class="optional">({visit.words.checkout.optional})</span>
      </legend>
      {ends && <p class="soft small">{ends}</p>}
      <div class="units">
        {answers.map((answer, index) => (
          <label key={answer}>
            <input type="radio" name={name} value={String(index + 1)} checked={typed.ratings?.[key] === index + 1} />
            <span>{answer}</span>
          </label>
        ))}
      </div>
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  )
}
