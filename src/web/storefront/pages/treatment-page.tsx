import type { ComponentChildren, VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import { dayOf } from '../day.ts'
import { Document } from '../parts/document.tsx'
import { TextField } from '../parts/field.tsx'
import { FreeDelivery } from '../parts/free-delivery.tsx'
import type { WayToPay } from '../parts/payment-choice.tsx'
import { href, type Visit } from '../visit.ts'
import type { ShownReason } from './leaving-page.tsx'

export interface TreatmentPageProps {
  visit: Visit
  cart: CheckoutView
  reason: ShownReason
  /** Every way that serves her. */
  ways: readonly WayToPay[]
  /** Where her cart was just sent. */
  sentTo?: string | undefined
  fault?: string | undefined
}

/** An answer to the reason she gave: something she can do about it now. */
export function TreatmentPage(props: TreatmentPageProps): VNode {
  const { visit, reason } = props
  const { leaving } = visit.words
  const Answer = answers[reason]
  return (
    <Document visit={visit} title={leaving.thanks} hidden bare>
      <div class="wide narrow stack">
        <h1>{leaving.thanks}</h1>
        <div class="panel stack">
          <Answer {...props} />
        </div>
        <p>
          <a href={href(visit, '/checkout')}>{leaving.back}</a>
        </p>
      </div>
    </Document>
  )
}

const answers: Readonly<Record<ShownReason, (props: TreatmentPageProps) => VNode>> = {
  'delivery-cost': CostAnswer,
  'card-safety': TrustAnswer,
  'too-complicated': LinkAnswer,
  'just-looking': ({ visit }) => (
    <>
      <p>{visit.words.leaving.looking.lead}</p>
      <Way to={href(visit, '/products')}>{visit.words.leaving.looking.act}</Way>
    </>
  ),
  other: ({ visit }) => (
    <>
      <p>{visit.words.leaving.other}</p>
      <p>{visit.words.leaving.trust.answer(visit.shop.contactEmail)}</p>
    </>
  ),
}

/** The slow delivery that is free, else what is missing for it, else the plain truth. */
function CostAnswer({ visit, cart }: TreatmentPageProps): VNode {
  const { words, locale } = visit
  const { cost } = words.leaving
  const free = cart.deliveryOptions.find(({ price }) => price.amount === 0)
  if (free) {
    const { from, to } = free.promise
    return (
      <form method="post" action={href(visit, '/checkout/leaving/free')} class="stack">
        <p>{cost.free(free.name, words.product.arrives(dayOf(from, locale), dayOf(to, locale)))}</p>
        <p>
          <button class="button" name="deliveryCode" value={free.code}>
            {cost.takeFree}
          </button>
        </p>
      </form>
    )
  }
  if (!cart.freeDelivery || cart.freeDelivery.reached) return <p>{cost.none}</p>
  return (
    <>
      <p>{cost.missing(formatMoney(cart.freeDelivery.missing, locale))}</p>
      <FreeDelivery visit={visit} progress={cart.freeDelivery} />
      <Way to={href(visit, '/products?sort=price-up')}>{cost.look}</Way>
    </>
  )
}

function TrustAnswer({ visit, ways }: TreatmentPageProps): VNode {
  const { trust } = visit.words.leaving
  const withoutCard = ways.filter(({ name }) => name === 'bank-transfer' || name === 'paypal')
  return (
    <>
      <p>
        <strong>{trust.lead}</strong>
      </p>
      <ul>
        {trust.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {withoutCard.length > 0 && (
        <>
          <p>{trust.other}</p>
          <p class="row">
            {withoutCard.map(({ name, label }) => (
              <a key={name} class="button quiet" href={`${href(visit, '/checkout')}?way=${name}`}>
                {label}
              </a>
            ))}
          </p>
        </>
      )}
      <p>{trust.answer(visit.shop.contactEmail)}</p>
    </>
  )
}

function LinkAnswer({ visit, cart, sentTo, fault }: TreatmentPageProps): VNode {
  const { complicated } = visit.words.leaving
  if (sentTo) return <p role="status">{complicated.sent(sentTo)}</p>
  return (
    <form method="post" action={href(visit, '/checkout/leaving/cart-link')} class="stack" novalidate>
      <p>{complicated.lead}</p>
      <TextField
        name="email"
        type="email"
        label={visit.words.checkout.email}
        value={cart.email ?? ''}
        autocomplete="email"
        inputmode="email"
        fault={fault}
        required
      />
      <p>
        <button class="button">{complicated.act}</button>
      </p>
      <p class="small">{complicated.help(visit.shop.contactEmail)}</p>
    </form>
  )
}

const Way = ({ to, children }: { to: string; children: ComponentChildren }): VNode => (
  <p>
    <a class="button" href={to}>
      {children}
    </a>
  </p>
)
