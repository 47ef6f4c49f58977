import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView, PricedLine } from '../../../modules/checkout/index.ts'
import { href, type Visit } from '../visit.ts'
import { FreeDelivery } from './free-delivery.tsx'

interface CartDrawerProps {
  visit: Visit
  cart: CheckoutView
  added: PricedLine
  /** How many of it she has just put in. */
  quantity: number
}

/** What has just gone into the cart, beside the page it came from; fetched and opened by an island. */
export function CartDrawer({ visit, cart, added, quantity }: CartDrawerProps): VNode {
  const { words } = visit
  return (
    <dialog class="cart-drawer" id="cart-drawer" aria-labelledby="cart-drawer-title" data-count={visit.cartCount}>
      <div class="stack">
        <form method="dialog" class="drawer-head">
          <h2 id="cart-drawer-title">{words.cart.added}</h2>
          <button class="drawer-close" aria-label={words.cart.close}>
            <span aria-hidden="true">×</span>
          </button>
        </form>
        <div class="line">
          <span class="thumb">{added.image && <img src={added.image.url} alt="" width={160} height={200} />}</span>
          <p class="line-name">
            <strong>{added.title}</strong>
            {added.variantTitle && <span class="soft line-variant">{added.variantTitle}</span>}
            <span class="soft">× {added.quantity}</span>
          </p>
          <p class="line-total">{formatMoney(added.total, visit.locale)}</p>
        </div>
        {added.problem && <p class="notice warn">{words.cart.lookOver}</p>}
        <FreeDelivery visit={visit} progress={cart.freeDelivery} id="drawer-free" />
        <dl class="totals">
          <div class="total">
            <dt>{words.cart.subtotal}</dt>
            <dd>{formatMoney(cart.totals.subtotal, visit.locale)}</dd>
          </div>
        </dl>
        <a class="button full" href={href(visit, '/checkout')}>
          {words.cart.checkout}
        </a>
        <a class="button quiet full" href={href(visit, '/cart')}>
          {words.cart.see}
        </a>
        <form method="post" action={href(visit, '/cart/change')} class="drawer-undo" data-undo>
          <input type="hidden" name="variant" value={added.variantId} />
          <button class="button link" name="quantity" value={Math.max(0, added.quantity - quantity)}>
            {words.cart.takeOut}
          </button>
        </form>
      </div>
    </dialog>
  )
}
