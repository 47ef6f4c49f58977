import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import { CartLine } from '../parts/cart-line.tsx'
import { CartLink } from '../parts/cart-link.tsx'
import { Codes } from '../parts/codes.tsx'
import { Document } from '../parts/document.tsx'
import { BasketDrawing } from '../parts/drawings.tsx'
import { Extras } from '../parts/extras.tsx'
import { FreeDelivery } from '../parts/free-delivery.tsx'
import { Leaving } from '../parts/leaving.tsx'
import { Proof } from '../parts/proof.tsx'
import { Promises } from '../parts/promises.tsx'
import { Totals } from '../parts/totals.tsx'
import type { Proof as ProofData } from '../proof.ts'
import { href, type Visit } from '../visit.ts'

interface CartPageProps {
  visit: Visit
  cart: CheckoutView | undefined
  /** What a thing cost when she last looked, by variant, where that was another price. */
  before?: ReadonlyMap<string, string>
  /** What others say of what is in it. */
  proof?: ProofData | undefined
  /** What was answered to what she just did. */
  said?: string | undefined
  /** What could not be done, and why. */
  refused?: string | undefined
}

/** What she wants to buy, to look over and change. The island changes what lies within `data-cart-page`. */
export function CartPage(props: CartPageProps): VNode {
  const { visit, cart } = props
  const { words } = visit
  const filled = cart && cart.lines.length > 0
  return (
    <Document visit={visit} title={words.cart.title} hidden>
      <div class="wide cart">
        <h1>{words.cart.title}</h1>
        <p class="unseen" role="status" id="cart-status" />
        <div data-cart-page data-said={cart ? summaryOf(visit, cart) : words.cart.empty} data-count={visit.cartCount}>
          {props.refused && (
            <p class="notice fault" role="alert">
              {props.refused}
            </p>
          )}
          {props.said && (
            <p class="notice" role="status" id="answer">
              {props.said}
            </p>
          )}
          {cart && <Removed visit={visit} cart={cart} />}
          {filled ? <Filled {...props} cart={cart} /> : <Empty visit={visit} />}
        </div>
        {props.proof && <Proof visit={visit} proof={props.proof} />}
      </div>
    </Document>
  )
}

const summaryOf = (visit: Visit, cart: CheckoutView): string =>
  visit.words.cart.said(
    cart.lines.reduce((units, line) => units + line.quantity, 0),
    formatMoney(cart.totals.total, visit.locale),
  )

function Filled({ visit, cart, before }: CartPageProps & { cart: CheckoutView }): VNode {
  const { words } = visit
  return (
    <div class="cart-columns">
      <div class="stack cart-main">
        <ul class="lines" role="list">
          {cart.lines.map((line) => (
            <CartLine
              key={line.variantId + String(line.gift)}
              visit={visit}
              line={line}
              was={before?.get(line.variantId)}
            />
          ))}
        </ul>
        <Extras visit={visit} cart={cart} />
      </div>
      <aside class="panel stack cart-sum" aria-label={words.checkout.summary}>
        <FreeDelivery visit={visit} progress={cart.freeDelivery} />
        <Totals
          visit={visit}
          totals={cart.totals}
          taxIncluded={cart.taxIncluded}
          deliveryKnown={Boolean(cart.delivery)}
        />
        {cart.lines.some((line) => line.problem) ? (
          <p class="notice warn">{words.cart.lookOver}</p>
        ) : (
          <a class="button full" href={href(visit, '/checkout')}>
            {words.cart.checkout}
          </a>
        )}
        <Codes visit={visit} cart={cart} />
        <Promises visit={visit} />
        <CartLink visit={visit} cart={cart} />
        <Leaving visit={visit} />
      </aside>
    </div>
  )
}

function Removed({ visit, cart }: { visit: Visit; cart: CheckoutView }): VNode | null {
  const last = cart.removed[0]
  if (!last) return null
  const { words } = visit
  return (
    <form class="notice removed" method="post" action={href(visit, '/cart/restore')} data-cart>
      <span>{words.cart.removed([last.title, last.variantTitle].filter(Boolean).join(' · '))}</span>{' '}
      <button class="button link" name="variant" value={last.variantId} id="undo">
        {words.cart.undo}
      </button>
    </form>
  )
}

function Empty({ visit }: { visit: Visit }): VNode {
  const { cart } = visit.words
  return (
    <div class="empty stack cart-empty">
      <BasketDrawing />
      <p class="lead">{cart.empty}</p>
      <p class="soft">{cart.emptyNext}</p>
      <p>
        <a class="button" href={href(visit, '/products')}>
          {cart.look}
        </a>
      </p>
      <ul class="cart-empty-places" role="list">
        {visit.navigation.map(({ path, title }) => (
          <li key={path}>
            <a class="button quiet" href={href(visit, path)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
