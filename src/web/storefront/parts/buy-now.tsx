import type { VNode } from 'preact'
import { newToken } from '../../../kernel/id.ts'
import { href, type Visit } from '../visit.ts'

/**
 * From this page to the order, past the cart (K7); a button of the form that puts a thing into the cart.
 *
 * Its key is made with the page, so that a double tap buys once.
 */
export function BuyNow({ visit }: { visit: Visit }): VNode {
  return (
    <button class="button quiet full buy-now" name="key" value={newToken()} formaction={href(visit, '/buy-now')}>
      {visit.words.product.buyNow}
    </button>
  )
}
