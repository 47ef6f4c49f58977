import type { VNode } from 'preact'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import { CartLine } from '../parts/cart-line.tsx'
import { Codes } from '../parts/codes.tsx'
import { Document } from '../parts/document.tsx'
import { FreeDelivery } from '../parts/free-delivery.tsx'
import { Totals } from '../parts/totals.tsx'
import { href, type Visit } from '../visit.ts'

/** What she wants to buy, to look over and change; `removed` is what she has just taken out. */
export function CartPage({ visit, cart }: { visit: Visit; cart: CheckoutView | undefined }): VNode {
  const { words } = visit
  return (
    <Document visit={visit} title={words.cart.title} hidden>
      <div class="wide cart">
        <h1>{words.cart.title}</h1>
        {cart && <Removed visit={visit} cart={cart} />}
        {cart && cart.lines.length > 0 ? <Filled visit={visit} cart={cart} /> : <Empty visit={visit} />}
      </div>
    </Document>
  )
}

function Filled({ visit, cart }: { visit: Visit; cart: CheckoutView }): VNode {
  const { words } = visit
  const stuck = cart.lines.some((line) => line.problem)
  return (
    <div class="cart-columns">
      <ul class="lines" role="list">
        {cart.lines.map((line) => (
          <CartLine key={line.variantId + String(line.gift)} visit={visit} line={line} />
        ))}
      </ul>
      <aside class="panel stack cart-sum" aria-label={words.checkout.summary}>
        <FreeDelivery visit={visit} progress={cart.freeDelivery} />
        <Codes visit={visit} cart={cart} />
        <Totals
          visit={visit}
          totals={cart.totals}
          taxIncluded={cart.taxIncluded}
          deliveryKnown={Boolean(cart.delivery)}
        />
        {stuck ? (
          <p class="notice warn">{words.cart.lookOver}</p>
        ) : (
          <a class="button full" href={href(visit, '/checkout')}>
            {words.cart.checkout}
          </a>
        )}
        <p class="small">
          <a href={href(visit, `/cart/open/${cart.token}`)}>{words.cart.keepLink}</a>
        </p>
      </aside>
    </div>
  )
}

function Removed({ visit, cart }: { visit: Visit; cart: CheckoutView }): VNode | null {
  const last = cart.removed[0]
  if (!last) return null
  const { words } = visit
  return (
    <form class="notice removed" method="post" action={href(visit, '/cart/restore')}>
      <span role="status">{words.cart.removed([last.title, last.variantTitle].filter(Boolean).join(' · '))}</span>{' '}
      <button class="button link" name="variant" value={last.variantId}>
        {words.cart.undo}
      </button>
    </form>
  )
}

function Empty({ visit }: { visit: Visit }): VNode {
  const { cart } = visit.words
  return (
    <div class="empty stack">
      <p class="lead">{cart.empty}</p>
      <p class="soft">{cart.emptyNext}</p>
      <p>
        <a class="button" href={href(visit, '/products')}>
          {cart.look}
        </a>
      </p>
    </div>
  )
}
