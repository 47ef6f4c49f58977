import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import { href, type Visit } from '../visit.ts'
import { AddressFields } from './address-fields.tsx'
import { CheckoutStep } from './checkout-step.tsx'
import { CreditChoice } from './credit-choice.tsx'
import { DeliveryChoice } from './delivery-choice.tsx'
import { TextField } from './field.tsx'
import { Leaving } from './leaving.tsx'
import type { CheckoutLooks } from '../checkout-looks.ts'
import type { Proof } from '../proof.ts'
import type { Rating } from '../rating.ts'
import { PaymentChoice, type WayToPay } from './payment-choice.tsx'
import { ServiceChoice } from './service-choice.tsx'
import { Trust } from './trust.tsx'

interface CheckoutFormProps {
  visit: Visit
  cart: CheckoutView
  countries: readonly string[]
  ways: readonly WayToPay[]
  looks: CheckoutLooks
  rating: Rating | undefined
  proof?: Proof | undefined
  faults: ReadonlyMap<string, string>
  typedEmail?: string | undefined
  /** The sum as it is read out when it changes. */
  said: string
}

/** The form of the checkout; a browser fills most of it in, and each part is one line once it is done. */
export function CheckoutForm(props: CheckoutFormProps): VNode {
  const { visit, cart, faults } = props
  const { words } = visit
  const free = cart.due.amount === 0
  const total = formatMoney(cart.due, visit.locale)
  return (
    <form
      method="post"
      action={href(visit, '/checkout')}
      class="checkout-form"
      id="checkout"
      data-said={props.said}
      novalidate
    >
      {/* What Enter in a field presses: keeps what was typed, and never pays. */}
      <button class="unseen" name="do" value="save" tabindex={-1} aria-hidden="true" />
      <Contact {...props} />
      {cart.needsDelivery && (
        <>
          <Destination {...props} />
          <DeliveryChoice visit={visit} cart={cart} fault={faults.get('deliveryCode')} />
        </>
      )}
      {cart.services.length > 0 && <Services visit={visit} cart={cart} />}
      <CreditChoice visit={visit} cart={cart} />
      {!free && (
        <PaymentChoice visit={visit} ways={props.ways} chosen={cart.payment?.provider} fault={faults.get('payment')}>
          <TrustSlot {...props} />
        </PaymentChoice>
      )}
      <div class="checkout-end">
        <button class="button full pay" name="do" value="pay">
          {free ? words.checkout.placeFree : words.checkout.pay(total)}
        </button>
        <button class="button link" name="do" value="save" data-plain>
          {words.checkout.update}
        </button>
        <Leaving visit={visit} />
      </div>
    </form>
  )
}

/** The trust block as it is set or tried: none, without what others say, or all of it. */
function TrustSlot({ visit, cart, ways, looks, rating, proof }: CheckoutFormProps): VNode | null {
  if (looks.trust === 'none') return null
  const companies = ways.flatMap(({ company }) => company ?? [])
  const shown = looks.trust === 'seals-and-rating' ? rating : undefined
  return <Trust visit={visit} market={cart.market} companies={companies} rating={shown} proof={shown && proof} />
}

const isFirst = (faults: ReadonlyMap<string, string>, field: string): boolean => faults.keys().next().value === field

function Contact({ visit, cart, faults, typedEmail }: CheckoutFormProps): VNode {
  const { checkout } = visit.words
  const fault = faults.get('email')
  return (
    <CheckoutStep visit={visit} title={checkout.contact} said={fault ? undefined : cart.email}>
      <TextField
        name="email"
        type="email"
        label={checkout.email}
        hint={checkout.emailHint}
        fault={fault}
        value={typedEmail ?? cart.email ?? ''}
        autocomplete="email"
        inputmode="email"
        autocapitalize="none"
        enterkeyhint="next"
        autofocus={isFirst(faults, 'email')}
        required
      />
      <label class="check">
        <input type="checkbox" name="marketing" value="yes" checked={cart.marketing === true} />
        <span>{checkout.news}</span>
      </label>
      {!visit.profileId && (
        <p class="small">
          <a href={`${href(visit, '/sign-in')}?returnTo=${encodeURIComponent(href(visit, '/checkout'))}`}>
            {checkout.known}
          </a>
        </p>
      )}
    </CheckoutStep>
  )
}

function Destination({ visit, cart, countries, faults }: CheckoutFormProps): VNode {
  const done = cart.missing.every(({ field }) => !field.startsWith('address'))
  const first = [...faults.keys()][0]
  const { address } = cart
  return (
    <CheckoutStep
      visit={visit}
      title={visit.words.checkout.address}
      said={
        done && address
          ? [address.name, address.line1, [address.postcode, address.city].filter(Boolean).join(' ')].join(', ')
          : undefined
      }
    >
      <AddressFields {...{ visit, address, countries, country: cart.country, faults, first }} />
    </CheckoutStep>
  )
}

/** An extra that she has not chosen takes one line. */
function Services({ visit, cart }: { visit: Visit; cart: CheckoutView }): VNode {
  const chosen = cart.services.filter((service) => service.chosen)
  return (
    <details class="panel step" open={cart.missing.some(({ field }) => field === 'services')}>
      <summary>
        <span class="step-facts">
          <h2>{visit.words.checkout.extras}</h2>
          <span class="step-said">
            {chosen.length > 0
              ? chosen.map((service) => service.name).join(', ')
              : cart.services.map((service) => service.name).join(', ')}
          </span>
        </span>
        <span class="step-change">{chosen.length > 0 ? visit.words.checkout.change : visit.words.checkout.add}</span>
      </summary>
      <ServiceChoice visit={visit} cart={cart} />
    </details>
  )
}
