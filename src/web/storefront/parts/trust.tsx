import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { Proof } from '../proof.ts'
import type { Rating } from '../rating.ts'
import { href, type Visit } from '../visit.ts'
import { Icon } from './icon.tsx'
import { PromiseList, promisesFor } from './promises.tsx'
import { ProofQuotes } from './proof.tsx'

interface TrustProps {
  visit: Visit
  /** Code of the market that she buys in. */
  market: string
  /** The companies that take the money; none where the shop does so itself. */
  companies: readonly string[]
  rating: Rating | undefined
  /** What others say of what is in the cart; only beside the rating. */
  proof?: Proof | undefined
}

const policies = ['returns', 'delivery', 'privacy', 'terms'] as const

/** Why she may pay here (K2): who keeps the payment safe, what is promised, what others say, and whom to ask. */
export function Trust({ visit, market, companies, rating, proof }: TrustProps): VNode {
  const { checkout } = visit.words
  return (
    <section class="trust" data-slot="trust" aria-label={checkout.trust}>
      <p class="small trust-lead">
        <Icon name="lock" />
        <span>
          {checkout.safe}
          {companies.length > 0 && ` ${checkout.handledBy(listed(companies, visit.locale))}`}
        </span>
      </p>
      <PromiseList visit={visit} promises={promisesFor(market, visit.shop.trust)} />
      {rating && (
        <div data-proof="payment" class="stack">
          <ShopRating visit={visit} rating={rating} />
          {proof && proof.items.length > 0 && <ProofQuotes visit={visit} proof={proof} />}
        </div>
      )}
      <Contact visit={visit} />
      <Policies visit={visit} />
    </section>
  )
}

const listed = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)

function ShopRating({ visit, rating }: { visit: Visit; rating: Rating }): VNode {
  const stars = new Intl.NumberFormat(visit.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <p class="small trust-lead trust-rating">
      <Icon name="star" />
      <span>{visit.words.checkout.rating(stars.format(rating.mean), rating.count)}</span>
    </p>
  )
}

function Contact({ visit }: { visit: Visit }): VNode {
  const { contactEmail, phone } = visit.shop
  return (
    <p class="small trust-lead">
      <Icon name="letter" />
      <span>
        {visit.words.home.ask} <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        {phone && (
          <>
            {' · '}
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
          </>
        )}
      </span>
    </p>
  )
}

/** Those that are written; beside the checkout, so that nothing typed in it is lost. */
function Policies({ visit }: { visit: Visit }): VNode | null {
  const { shop, words, locale } = visit
  const written = policies.filter((policy) => translated(shop.policies[policy], locale))
  if (written.length === 0) return null
  return (
    <ul class="small trust-policies" role="list">
      {written.map((policy) => (
        <li key={policy}>
          <a href={href(visit, `/policies/${policy}`)} target="_blank" rel="noopener">
            {words.foot[policy]}
            <span class="unseen"> {words.checkout.opensBeside}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
