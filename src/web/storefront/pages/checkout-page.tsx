import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView, Missing } from '../../../modules/checkout/index.ts'
import type { CheckoutLooks } from '../checkout-looks.ts'
import { CheckoutForm } from '../parts/checkout-form.tsx'
import { CheckoutSum } from '../parts/checkout-sum.tsx'
import { Document } from '../parts/document.tsx'
import type { WayToPay } from '../parts/payment-choice.tsx'
import { Usp } from '../parts/usp.tsx'
import type { Proof } from '../proof.ts'
import type { Rating } from '../rating.ts'
import { faultsOf } from '../faults.ts'
import { href, type Visit } from '../visit.ts'

export interface CheckoutPageProps {
  visit: Visit
  cart: CheckoutView
  /** Countries of the market, for the address. */
  countries: readonly string[]
  ways: readonly WayToPay[]
  /** How its surfaces look, see `looksFor`. */
  looks: CheckoutLooks
  /** What others say of the shop; undefined where nobody has. */
  rating: Rating | undefined
  /** What they say of what is in the cart, beside the rating. */
  proof?: Proof | undefined
  /** She has tried to pay, so that what is missing is shown. */
  tried: boolean
  /** What happened at her last try, e.g. a declined card. */
  happened?: string | undefined
  /** An email that cannot be one, as she typed it. */
  typedEmail?: string | undefined
}

/** Everything on one page, in any order: who, where, how it comes, how she pays. */
export function CheckoutPage(props: CheckoutPageProps): VNode {
  const { visit, cart, tried } = props
  const { words } = visit
  const faults = faultsOf(visit, wrong(props))
  return (
    <Document visit={visit} title={words.checkout.title} hidden bare>
      <div class="wide checkout">
        <h1>{words.checkout.title}</h1>
        {props.happened && (
          <p class="notice fault" role="alert">
            {props.happened}
          </p>
        )}
        {tried && <StillMissing visit={visit} cart={cart} faults={faults} />}
        <p class="unseen" role="status" id="cart-status" />
        <div class="checkout-columns">
          <aside aria-label={words.checkout.summary} class="checkout-aside">
            <CheckoutSum visit={visit} cart={cart} open={cart.lines.some((line) => line.problem)} />
            {props.looks.usp === 'slots' && <Usp visit={visit} market={cart.market} />}
          </aside>
          <CheckoutForm {...props} faults={faults} said={sumSaid(visit, cart)} />
        </div>
      </div>
    </Document>
  )
}

const sumSaid = (visit: Visit, cart: CheckoutView): string =>
  `${visit.words.cart.total}: ${formatMoney(cart.totals.total, visit.locale)}`

/** What is shown as wrong: once she tried to pay all of it, before that only what she has typed and cannot be. */
function wrong({ cart, tried, ways, typedEmail }: CheckoutPageProps): Missing[] {
  if (tried) return cart.missing.filter(({ field }) => field !== 'payment' || ways.length === 0)
  const malformed = cart.missing.filter(({ key }) => key === 'address-malformed' || key === 'no-delivery')
  return typedEmail === undefined ? malformed : [{ field: 'email', key: 'email' }, ...malformed]
}

/** What is missing, each with a way to its field. */
function StillMissing(props: { visit: Visit; cart: CheckoutView; faults: ReadonlyMap<string, string> }): VNode | null {
  const { visit, cart, faults } = props
  const { checkout } = visit.words
  const missing = cart.missing.filter(({ field }) => field !== 'payment')
  if (missing.length === 0) return null
  return (
    <div class="notice warn" role="alert">
      <p>{checkout.missing}</p>
      <ul role="list">
        {missing.map(({ field }) => (
          <li key={field}>
            {field.startsWith('lines') ? (
              <a href={href(visit, '/cart')}>{faults.get(field)}</a>
            ) : (
              <a href={`#${field}`}>{nameOf(visit, field) ?? faults.get(field)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function nameOf({ words }: Visit, field: string): string | undefined {
  if (field === 'email') return words.checkout.email
  if (field === 'deliveryCode') return words.checkout.deliveryTitle
  return words.checkout.fields[field.replace('address.', '') as keyof typeof words.checkout.fields]
}
