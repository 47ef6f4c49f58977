import type { VNode } from 'preact'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import { href, type Visit } from '../visit.ts'
import { ServiceChoice } from './service-choice.tsx'

/** In the cart: a little extra for the whole order, and a word to the shop. */
export function Extras({ visit, cart }: { visit: Visit; cart: CheckoutView }): VNode {
  const { words } = visit
  return (
    <form
      method="post"
      action={href(visit, '/cart/extras')}
      class="stack extras"
      id="extras"
      data-cart
      data-cart-change
    >
      <ServiceChoice visit={visit} cart={cart} />
      <details class="fold" open={Boolean(cart.note)}>
        <summary>{words.cart.noteOpen}</summary>
        <div class="field">
          <label class="label" for="note">
            {words.cart.note}
          </label>
          <textarea id="note" name="note" maxlength={1_000} rows={3}>
            {cart.note ?? ''}
          </textarea>
        </div>
      </details>
      <button class="button quiet small" data-plain>
        {words.cart.keepExtras}
      </button>
    </form>
  )
}
