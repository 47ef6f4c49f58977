import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView, PricedLine } from '../../../modules/checkout/index.ts'
import { href, type Visit } from '../visit.ts'
import { Codes } from './codes.tsx'
import { FreeDelivery } from './free-delivery.tsx'
import { Totals } from './totals.tsx'

/** What she buys and what it comes to: one line on the phone until it is opened, beside the form at a desk. */
export function CheckoutSum({ visit, cart, open }: { visit: Visit; cart: CheckoutView; open: boolean }): VNode {
  const { words, locale } = visit
  return (
    <details class="panel checkout-sum" data-reckoned="sum" open={open || cart.codes.length > 0}>
      <summary>
        <h2>{words.checkout.summary}</h2>
        <span class="sum-total">{formatMoney(cart.totals.total, locale)}</span>
      </summary>
      <div class="stack sum-body">
        <ul class="summary" role="list">
          {cart.lines.map((line) => (
            <Line key={line.variantId + String(line.gift)} visit={visit} line={line} />
          ))}
        </ul>
        <p class="small">
          <a href={href(visit, '/cart')}>{words.checkout.backToCart}</a>
        </p>
        <Codes visit={visit} cart={cart} form="checkout" />
        <FreeDelivery visit={visit} progress={cart.freeDelivery} />
        <Totals
          visit={visit}
          totals={cart.totals}
          taxIncluded={cart.taxIncluded}
          deliveryKnown={Boolean(cart.delivery)}
        />
      </div>
    </details>
  )
}

function Line({ visit, line }: { visit: Visit; line: PricedLine }): VNode {
  return (
    <li>
      <span class="thumb small-thumb">
        {line.image && <img src={line.image.url} alt="" width={128} height={160} />}
        <span class="thumb-count">{line.quantity}</span>
      </span>
      <span class="summary-name">
        <span class="unseen">{line.quantity} × </span>
        {line.title}
        {line.variantTitle && <span class="soft line-variant">{line.variantTitle}</span>}
      </span>
      <span class="line-total">{line.gift ? visit.words.cart.free : formatMoney(line.total, visit.locale)}</span>
    </li>
  )
}
