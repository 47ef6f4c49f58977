import type { VNode } from 'preact'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import { href, type Visit } from '../visit.ts'

/** The cart's own link: to copy, or to mail to herself, so that it opens on another device as it stands. */
export function CartLink({ visit, cart }: { visit: Visit; cart: CheckoutView }): VNode {
  const { words, shop } = visit
  const link = visit.origin + href(visit, `/cart/open/${cart.token}`)
  const mail = `mailto:?subject=${encodeURIComponent(words.cart.linkSubject(shop.name))}&body=${encodeURIComponent(link)}`
  return (
    <details class="fold cart-link" id="cart-link">
      <summary>{words.cart.keepLink}</summary>
      <div class="stack">
        <p class="small soft">{words.cart.keepLinkNext}</p>
        <div class="code-form">
          <label class="unseen" for="cart-link-text">
            {words.cart.keepLink}
          </label>
          <input id="cart-link-text" value={link} readonly />
          <button type="button" class="button quiet" data-copy="cart-link-text" data-copied={words.cart.copied}>
            {words.cart.copy}
          </button>
        </div>
        <p>
          <a href={mail}>{words.cart.mailLink}</a>
        </p>
      </div>
    </details>
  )
}
