import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { ProductPage, ReviewQuestion } from '../../../modules/catalog/index.ts'
import { reviewSorts, sortRules } from '../../../modules/reviews/index.ts'
import type { ProductReviews } from '../product-reviews.ts'
import { allReviewsAddress, besideReviews, type ReviewChoice } from '../review-choice.ts'
import { href, type Visit } from '../visit.ts'
import { Icon } from './icon.tsx'

interface ReviewFiltersProps {
  visit: Visit
  product: ProductPage
  reviews: ProductReviews
}

/** In which order, and which of them; a plain form whose every choice stands in the address. */
export function ReviewFilters({ visit, product, reviews }: ReviewFiltersProps): VNode {
  const words = visit.words.reviews
  const { choice, summary } = reviews
  const action = `${href(visit, visit.path)}#reviews`
  // A topic is chosen above, and what it finds stands below: the filters between stay closed
  const { topic: _above, ...within } = choice.filter
  const chosen = Object.values(within).filter((each) => each !== undefined).length
  return (
    <form class="review-filters" method="get" action={action} data-reviews-form data-deed="filter">
      {besideReviews(visit).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {choice.filter.topic && <input type="hidden" name="r.topic" value={choice.filter.topic} />}
      <div class="review-order">
        <label class="label small" for="r.sort">
          {words.sort}
        </label>
        <select id="r.sort" class="input" name="r.sort" aria-describedby="r.rule">
          {reviewSorts.map((sort) => (
            <option key={sort} value={sort} selected={sort === choice.sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </select>
        <button class="button quiet small" data-plain>
          {words.show}
        </button>
        <p class="soft small" id="r.rule">
          {translated(sortRules[choice.sort], visit.locale)}
        </p>
      </div>
      <details class="fold" open={chosen > 0}>
        <summary>
          <span>
            <Icon name="filter" /> {words.narrow}
            {chosen > 0 && <span class="chosen">{chosen}</span>}
          </span>
        </summary>
        <div class="stack">
          <Within visit={visit} choice={choice} />
          <Marks visit={visit} reviews={reviews} />
          <div class="review-selects">
            <Variants visit={visit} product={product} choice={choice} />
            <Languages visit={visit} choice={choice} />
          </div>
          <LikeMe visit={visit} questions={summary.questions} choice={choice} />
          <p class="reviews-ends">
            <button class="button small">{words.show}</button>
            {choice.narrowed && (
              <a href={allReviewsAddress(visit)} data-reviews-link>
                {words.clear}
              </a>
            )}
          </p>
        </div>
      </details>
    </form>
  )
}

type Part = { visit: Visit; choice: ReviewChoice }

const Within = ({ visit, choice }: Part): VNode => (
  <div class="field">
    <label class="label" for="r.q">
      {visit.words.reviews.within}
    </label>
    <input id="r.q" name="r.q" type="search" maxlength={100} value={choice.filter.search ?? ''} enterkeyhint="search" />
  </div>
)

function Marks({ visit, reviews }: Omit<ReviewFiltersProps, 'product'>): VNode {
  const words = visit.words.reviews
  const { filter } = reviews.choice
  const hasPictures = reviews.gallery.length > 0 || filter.withPictures
  return (
    <>
      <fieldset class="star-checks">
        <legend class="label small">{words.starsChosen}</legend>
        {[5, 4, 3, 2, 1].map((stars) => (
          <label key={stars} class="check">
            <input
              type="checkbox"
              name="r.stars"
              value={String(stars)}
              checked={filter.stars?.includes(stars) ?? false}
              aria-label={words.stars(stars)}
            />
            <span aria-hidden="true">{stars} ★</span>
          </label>
        ))}
      </fieldset>
      <label class="check">
        <input type="checkbox" name="r.verified" value="1" checked={filter.verified ?? false} />
        <span>{words.verifiedOnly}</span>
      </label>
      {hasPictures && (
        <label class="check">
          <input type="checkbox" name="r.pictures" value="1" checked={filter.withPictures ?? false} />
          <span>{words.picturesOnly}</span>
        </label>
      )}
    </>
  )
}

function Variants({ visit, product, choice }: Part & { product: ProductPage }): VNode | null {
  if (product.variants.length < 2) return null
  const options = product.variants.slice(0, mostVariants).map(({ id, title }) => [id, title] as const)
  const { reviews } = visit.words
  return (
    <Choice visit={visit} name="variant" label={reviews.variant} options={options} chosen={choice.filter.variantId} />
  )
}

/** A list to choose from stays one that can be read. */
const mostVariants = 100

function Languages({ visit, choice }: Part): VNode | null {
  if (visit.shop.locales.length < 2) return null
  const names = new Intl.DisplayNames([visit.locale], { type: 'language' })
  const options = visit.shop.locales.map((locale) => [locale, names.of(locale) ?? locale] as const)
  const { reviews } = visit.words
  return <Choice visit={visit} name="lang" label={reviews.language} options={options} chosen={choice.filter.locale} />
}

/** Answers that are bands of a number have neighbours. */
const isScale = ({ choices = [] }: ReviewQuestion): boolean => choices.every(({ value }) => /\d/.test(value))

/** Reviewers who told of themselves what she would (T13). */
function LikeMe({ visit, questions, choice }: Part & { questions: readonly ReviewQuestion[] }): VNode | null {
  const asked = questions.filter(({ choices }) => choices)
  if (asked.length === 0) return null
  const words = visit.words.reviews
  return (
    <fieldset class="stack like-me">
      <legend>
        <strong>{words.likeMe}</strong>
      </legend>
      <p class="soft small">{words.likeMeLead}</p>
      <div class="review-selects">
        {asked.map(({ key, label, choices = [] }) => (
          <Choice
            key={key}
            visit={visit}
            name={`about.${key}`}
            label={translated(label, visit.locale)}
            options={choices.map((each) => [each.value, translated(each.label, visit.locale)] as const)}
            chosen={choice.likeMe.about[key]}
          />
        ))}
      </div>
      {asked.some(isScale) && (
        <label class="check">
          <input type="checkbox" name="r.near" value="1" checked={choice.likeMe.isNear} />
          <span>{words.likeMeNear}</span>
        </label>
      )}
    </fieldset>
  )
}

interface ChoiceProps {
  visit: Visit
  name: string
  label: string
  options: readonly (readonly [string, string])[]
  chosen: string | undefined
}

const Choice = ({ visit, name, label, options, chosen }: ChoiceProps): VNode => (
  <div class="field">
    <label class="label" for={`r.${name}`}>
      {label}
    </label>
    <select id={`r.${name}`} name={`r.${name}`}>
      <option value="">{visit.words.reviews.any}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </div>
)
