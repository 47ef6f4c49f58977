import type { VNode } from 'preact'
import type { KeptMethod } from '../../../modules/payments/index.ts'
import { href, type Visit } from '../visit.ts'

/** Providers' words for brands whose own writing differs. */
const brands: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  diners: 'Diners Club',
  discover: 'Discover',
}

/** Cards with which one tap pays (K7), and the way to forget them. */
export function SavedCards({ visit, cards }: { visit: Visit; cards: readonly KeptMethod[] }): VNode {
  const { account } = visit.words
  return (
    <section class="stack" id="cards">
      <h2>{account.cards}</h2>
      <p class="soft small">{account.cardsAbout}</p>
      <ul role="list" class="stack">
        {cards.map(({ id, brand, last4, expires }) => (
          <li key={id} class="panel order-row">
            <span>
              {brands[brand] ?? account.card} ···· {last4}
              <br />
              <span class="soft small">
                {account.cardUntil(`${String(expires.month).padStart(2, '0')}/${expires.year % 100}`)}
              </span>
            </span>
            <form method="post" action={href(visit, '/account/forget-card')}>
              <button class="button link" name="card" value={id} aria-label={account.forgetCard(last4)}>
                {account.forgetThisCard}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
