import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import { AddressFields } from '../parts/address-fields.tsx'
import { Codes } from '../parts/codes.tsx'
import { DeliveryChoice } from '../parts/delivery-choice.tsx'
import { Document } from '../parts/document.tsx'
import { TextField } from '../parts/field.tsx'
import { FreeDelivery } from '../parts/free-delivery.tsx'
import { PaymentChoice, type WayToPay } from '../parts/payment-choice.tsx'
import { ServiceChoice } from '../parts/service-choice.tsx'
import { Totals } from '../parts/totals.tsx'
import { Promises } from '../parts/promises.tsx'
import { faultsOf } from '../faults.ts'
import { href, type Visit } from '../visit.ts'

export interface CheckoutPageProps {
  visit: Visit
  cart: CheckoutView
  /** Countries of the market, for the address. */
  countries: readonly string[]
  ways: readonly WayToPay[]
  /** She has tried to pay, so that what is missing is shown. */
  tried: boolean
  /** What happened at her last try, e.g. a declined card. */
  happened?: string | undefined
}

/** Everything on one page, in any order: who, where, how it comes, how she pays. */
export function CheckoutPage(props: CheckoutPageProps): VNode {
  const { visit, cart } = props
  const { words } = visit
  return (
    <Document visit={visit} title={words.checkout.title} hidden bare>
      <div class="wide checkout">
        <h1>{words.checkout.title}</h1>
        {props.happened && (
          <p class="notice fault" role="alert">
            {props.happened}
          </p>
        )}
        {props.tried && <StillMissing visit={visit} cart={cart} />}
        <div class="checkout-columns">
          <Form {...props} />
          <aside class="panel stack checkout-sum" aria-label={words.checkout.summary}>
            <h2>{words.checkout.summary}</h2>
            <Summary visit={visit} cart={cart} />
            <Codes visit={visit} cart={cart} form="checkout" />
            <FreeDelivery visit={visit} progress={cart.freeDelivery} />
            <Totals
              visit={visit}
              totals={cart.totals}
              taxIncluded={cart.taxIncluded}
              deliveryKnown={Boolean(cart.delivery)}
            />
          </aside>
        </div>
      </div>
    </Document>
  )
}

/** What is missing, each with a way to its field. */
function StillMissing({ visit, cart }: { visit: Visit; cart: CheckoutView }): VNode | null {
  const { checkout } = visit.words
  const missing = cart.missing.filter(({ field }) => field !== 'payment')
  if (missing.length === 0) return null
  const faults = faultsOf(visit, missing)
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

function Form({ visit, cart, countries, ways, tried }: CheckoutPageProps): VNode {
  const { words } = visit
  const faults = faultsOf(
    visit,
    tried ? cart.missing.filter(({ field }) => field !== 'payment' || ways.length === 0) : [],
  )
  const total = formatMoney(cart.totals.total, visit.locale)
  return (
    <form method="post" action={href(visit, '/checkout')} class="checkout-form" id="checkout" novalidate>
      <fieldset class="panel stack">
        <legend>
          <h2>{words.checkout.contact}</h2>
        </legend>
        <TextField
          name="email"
          type="email"
          label={words.checkout.email}
          hint={words.checkout.emailHint}
          fault={faults.get('email')}
          value={cart.email ?? ''}
          autocomplete="email"
          inputmode="email"
          required
        />
        <label class="check">
          <input type="checkbox" name="marketing" value="yes" checked={cart.marketing === true} />
          <span>{words.checkout.news}</span>
        </label>
      </fieldset>
      {cart.needsDelivery && (
        <>
          <AddressFields
            visit={visit}
            address={cart.address}
            countries={countries}
            country={cart.country}
            faults={faults}
          />
          <DeliveryChoice visit={visit} cart={cart} fault={faults.get('deliveryCode')} />
        </>
      )}
      <ServiceChoice visit={visit} cart={cart} />
      <PaymentChoice visit={visit} ways={cart.totals.total.amount === 0 ? [] : ways} fault={faults.get('payment')} />
      <div class="checkout-end stack">
        <button class="button full" name="do" value="pay">
          {cart.totals.total.amount === 0 ? words.checkout.placeFree : words.checkout.pay(total)}
        </button>
        <button class="button link" name="do" value="save">
          {words.checkout.update}
        </button>
        <p class="small soft">{words.checkout.safe}</p>
        <Promises visit={visit} />
      </div>
    </form>
  )
}

function Summary({ visit, cart }: { visit: Visit; cart: CheckoutView }): VNode {
  return (
    <ul class="summary" role="list">
      {cart.lines.map((line) => (
        <li key={line.variantId + String(line.gift)}>
          <span>
            {line.quantity} × {line.title}
            {line.variantTitle && <span class="soft"> · {line.variantTitle}</span>}
          </span>
          <span>{line.gift ? visit.words.cart.free : formatMoney(line.total, visit.locale)}</span>
        </li>
      ))}
    </ul>
  )
}
