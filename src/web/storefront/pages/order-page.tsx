import type { VNode } from 'preact'
import { regionNames } from '../../../kernel/formats.ts'
import { cancelReasons, isUntouched, canCancel, shopperStatus, type Order } from '../../../modules/orders/index.ts'
import type { Payment } from '../../../modules/payments/index.ts'
import type { Address } from '../../../modules/profiles/index.ts'
import { dateOf, dayOf } from '../day.ts'
import { AddressFields } from '../parts/address-fields.tsx'
import { CreditOfOrder } from '../parts/credit-of-order.tsx'
import { Document } from '../parts/document.tsx'
import { SelectField } from '../parts/field.tsx'
import { Journey } from '../parts/journey.tsx'
import { OrderLines } from '../parts/order-lines.tsx'
import { TransferInstructions } from '../parts/transfer-instructions.tsx'
import { ReturnForm } from '../parts/return-form.tsx'
import { ReturnsOfOrder } from '../parts/returns-of-order.tsx'
import { Totals } from '../parts/totals.tsx'
import type { ReturnsShown } from '../return-routes.tsx'
import { toned } from '../tone.ts'
import { href, type Visit } from '../visit.ts'

export interface Parcel {
  readonly carrier: string | undefined
  readonly trackingNumber: string | undefined
  readonly trackingUrl: string | undefined
}

export interface OrderPageProps {
  visit: Visit
  order: Order
  parcels: readonly Parcel[]
  /** What she still has to pay by transfer. */
  transfer: Payment | undefined
  /** What she sends back, and what she can. */
  back: ReturnsShown
  /** Lines that arrived and wait for a review. */
  toReview: ReadonlySet<string>
  /** What she has just done, said back to her. */
  said?: string | undefined
  /** What could not be done, and why. */
  refused?: string | undefined
  /** What is wrong with the address she typed, by field. */
  faults: ReadonlyMap<string, string>
  /** The address as she typed it, when it is not right yet. */
  typed?: Partial<Address> | undefined
}

/** An order's own page, for whoever holds its link: where it is, and what can still be changed (H8). */
export function OrderPage(props: OrderPageProps): VNode {
  const { visit, order } = props
  const { words } = visit
  const said = toned(visit, 'order')
  return (
    <Document visit={visit} title={words.order.title(order.number)} hidden>
      <div class="wide order">
        <header class="stack">
          <h1>{said.headline(order.number)}</h1>
          <p class="soft">{said.placed(dateOf(order.placedAt, visit.locale, visit.shop.timeZone))}</p>
          {props.said && (
            <p class="notice" role="status">
              {props.said}
            </p>
          )}
          {props.refused && (
            <p class="notice fault" role="alert">
              {props.refused}
            </p>
          )}
        </header>
        <div class="cart-columns">
          <div class="stack order-main">
            <Status {...props} />
            <TransferInstructions visit={visit} payment={props.transfer} />
            <OrderLines visit={visit} order={order} toReview={props.toReview} />
            <ReturnsOfOrder visit={visit} order={order} {...props.back} />
            <CreditOfOrder visit={visit} order={order} back={props.back} />
            <Changes {...props} />
            <p class="small soft ask-us">{words.order.ask(visit.shop.contactEmail)}</p>
          </div>
          <aside class="panel stack" aria-label={words.checkout.summary}>
            <Totals visit={visit} totals={order.totals} taxIncluded={order.taxIncluded} deliveryKnown />
            {order.address && <Destination visit={visit} order={order} />}
          </aside>
        </div>
      </div>
    </Document>
  )
}

function Status({ visit, order, parcels }: OrderPageProps): VNode {
  const { words } = visit
  const status = shopperStatus(order)
  const promise = order.delivery?.promise
  return (
    <section class="panel stack" aria-live="polite">
      <p class="lead">
        <strong>{toned(visit, 'order').states[status]}</strong>
      </p>
      {promise && (status === 'confirmed' || status === 'packing' || status === 'on-its-way') && (
        <p>{words.product.arrives(dayOf(promise.from, visit.locale), dayOf(promise.to, visit.locale))}</p>
      )}
      <Journey visit={visit} order={order} />
      {parcels.map((parcel, index) => (
        <p key={index} class="parcel">
          {words.order.parcel(index + 1)}: {[parcel.carrier, parcel.trackingNumber].filter(Boolean).join(' ')}{' '}
          {parcel.trackingUrl && (
            <a href={parcel.trackingUrl} rel="noopener">
              {words.order.track}
            </a>
          )}
        </p>
      ))}
    </section>
  )
}

function Destination({ visit, order }: { visit: Visit; order: Order }): VNode {
  const address = order.address!
  const parts = [
    address.name,
    address.company,
    address.line1,
    address.line2,
    [address.postcode, address.city].filter(Boolean).join(' '),
    [address.region, regionNames(visit.locale).of(address.country)].filter(Boolean).join(', '),
  ]
  return (
    <div>
      <h2 class="eyebrow">{visit.words.order.to}</h2>
      <address>
        {parts.filter(Boolean).map((part) => (
          <div key={part}>{part}</div>
        ))}
      </address>
    </div>
  )
}

/** What she can still do herself; each in a drawer that opens without JavaScript. */
function Changes({ visit, order, faults, typed, back }: OrderPageProps): VNode | null {
  const { words } = visit
  const at = (what: string) => href(visit, `/orders/${order.token}/${what}`)
  if (order.cancellation) return null
  const untouched = isUntouched(order.fulfilmentState)
  const cancellable = canCancel(order.fulfilmentState)
  return (
    <div class="stack changes">
      {untouched && order.address && (
        <details class="panel" open={faults.size > 0}>
          <summary>{words.order.changeAddress}</summary>
          <form method="post" action={at('address')} class="stack" novalidate>
            <AddressFields
              visit={visit}
              address={typed ?? order.address}
              countries={[order.address.country]}
              country={order.address.country}
              faults={faults}
            />
            <p class="small soft">{words.order.keepIt}</p>
            <button class="button">{words.order.changeAddress}</button>
          </form>
        </details>
      )}
      {cancellable && (
        <Ending
          visit={visit}
          action={at('cancel')}
          label={untouched ? words.order.cancel : words.order.cancelAsk}
          lead={untouched ? words.order.cancelSure : undefined}
        />
      )}
      {back.offer && <ReturnForm visit={visit} order={order} offer={back.offer} />}
    </div>
  )
}

function Ending(props: { visit: Visit; action: string; label: string; lead: string | undefined }): VNode {
  const { order } = props.visit.words
  return (
    <details class="panel">
      <summary>{props.label}</summary>
      <form method="post" action={props.action} class="stack">
        {props.lead && <p>{props.lead}</p>}
        <SelectField
          name="reason"
          label={order.cancelWhy}
          options={cancelReasons.map((reason) => [reason, order.reasons[reason]] as const)}
        />
        <button class="button">{props.label}</button>
      </form>
    </details>
  )
}
