import type { VNode } from 'preact'
import { originNames } from '../../../modules/reviews/index.ts'
import { dateOf } from '../day.ts'
import type { Proof as ProofData, ProofItem } from '../proof.ts'
import { href, type Visit } from '../visit.ts'
import { Icon } from './icon.tsx'
import { KoreanLetters } from './korean-letters.tsx'
import { Stars } from './stars.tsx'

interface ProofProps {
  visit: Visit
  proof: ProofData
}

/** A few reviews that fit who looks, why these, and a button for what they are about. Nothing where there are none. */
export function Proof({ visit, proof }: ProofProps): VNode | null {
  if (proof.items.length === 0) return null
  const { title } = visit.words.proof
  return (
    <section class="section proof" data-proof={proof.place} aria-labelledby={`proof-${proof.place}`}>
      <h2 id={`proof-${proof.place}`}>{title}</h2>
      <ProofQuotes visit={visit} proof={proof} />
    </section>
  )
}

/** Without a heading, where it stands within something else. */
export function ProofQuotes({ visit, proof }: ProofProps): VNode {
  return (
    <>
      <KoreanLetters visit={visit} written={writtenIn(proof.items)} />
      <ul class="proof-quotes" role="list">
        {proof.items.map((item) => (
          <li key={item.review.id} class="proof-quote stack">
            <Quote visit={visit} item={item} isAside={proof.place === 'payment'} />
          </li>
        ))}
      </ul>
      <Why visit={visit} isAside={proof.place === 'payment'} />
    </>
  )
}

const writtenIn = (items: readonly ProofItem[]): string =>
  items.map(({ review: { author, title, body } }) => [author, title, body].join(' ')).join(' ')

/** What is longer is cut at a word, and read on in place. */
const mostShown = 200

interface QuoteProps {
  visit: Visit
  item: ProofItem
  /** Nothing leads away from where she pays. */
  isAside: boolean
}

function Quote({ visit, item, isAside }: QuoteProps): VNode {
  const { review, product, variantTitle } = item
  const words = visit.words.proof
  const [first, isCut] = beginningOf(review.body)
  const about = [product.title, variantTitle].filter(Boolean).join(', ')
  return (
    <>
      <p class="proof-stars">
        <Stars visit={visit} stars={review.rating} />
        {review.verified && (
          <span class="small">
            <Icon name="check" /> {visit.words.reviews.verified}
          </span>
        )}
      </p>
      <blockquote class="stack" lang={review.locale} dir="auto">
        {review.title && <p class="proof-title">{review.title}</p>}
        {isCut ? (
          <details data-deed="read">
            <summary>
              <span class="proof-cut">{first}…</span>
              <span class="proof-more small" lang={visit.locale}>
                {words.whole}
              </span>
            </summary>
            <p class="review-body">{review.body}</p>
          </details>
        ) : (
          <p class="review-body">{review.body}</p>
        )}
      </blockquote>
      <p class="small soft">
        <span dir="auto">{review.author || visit.words.reviews.former}</span>
        {' · '}
        {isAside ? (
          about
        ) : (
          <a href={`${href(visit, `/products/${product.handle}`)}#reviews`} data-deed="read">
            {about}
          </a>
        )}
        {' · '}
        <time datetime={review.createdAt.toISOString()}>
          {dateOf(review.createdAt, visit.locale, visit.shop.timeZone)}
        </time>
      </p>
      {review.imported && <p class="small soft">{importedAs(visit, review.imported)}</p>}
      {review.incentive && <p class="small soft">{visit.words.reviews.incentive(review.incentive)}</p>}
      <Because visit={visit} item={item} />
      <Take visit={visit} item={item} />
    </>
  )
}

const importedAs = (
  { words, locale, shop }: Visit,
  { from, at }: NonNullable<ProofItem['review']['imported']>,
): string => words.reviews.imported(originNames[from], dateOf(at, locale, shop.timeZone))

/** The strongest two; that it was bought here stands beside its stars already. */
function Because({ visit, item: { reasons, review } }: { visit: Visit; item: ProofItem }): VNode | null {
  const { because } = visit.words.proof
  const said = reasons
    .filter((reason) => reason !== 'verified')
    .slice(0, 2)
    .map((reason) => {
      if (reason === 'helpful') return visit.words.reviews.helpfulCount(review.helpful)
      return because[reason as keyof typeof because]
    })
  if (said.length === 0) return null
  return (
    <ul class="proof-because small" role="list">
      {said.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}

/** Buys what she had, right where one has read of it (T21). */
function Take({ visit, item: { buy, variantTitle } }: { visit: Visit; item: ProofItem }): VNode | null {
  if (!buy) return null
  const words = visit.words.reviews
  return (
    <form method="post" action={href(visit, '/cart/add')} data-deed="buy">
      <input type="hidden" name="variant" value={buy} />
      <button class="button quiet small">{variantTitle ? words.takeOf(variantTitle) : words.take}</button>
    </form>
  )
}

function Why({ visit, isAside }: Omit<QuoteProps, 'item'>): VNode {
  const words = visit.words.proof
  return (
    <details class="proof-why small">
      <summary>{words.why}</summary>
      <div class="stack">
        <p>{words.rule}</p>
        <p>
          {words.noStars} {!isAside && <a href={href(visit, '/reviews/how-we-publish')}>{visit.words.reviews.how}</a>}
        </p>
      </div>
    </details>
  )
}

/** Its first words, and whether there are more. */
function beginningOf(body: string): readonly [string, boolean] {
  if (body.length <= mostShown * 1.3) return [body, false]
  const cut = body.slice(0, mostShown)
  const word = cut.lastIndexOf(' ')
  return [cut.slice(0, word > mostShown / 2 ? word : mostShown).trimEnd(), true]
}
