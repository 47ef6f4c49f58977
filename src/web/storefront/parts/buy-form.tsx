import type { VNode } from 'preact'
import type { ProductPage, ShownVariant } from '../../../modules/catalog/index.ts'
import { fewLeft, type Offer } from '../offer.ts'
import { href, type Visit } from '../visit.ts'
import { BuyNow } from './buy-now.tsx'

interface BuyFormProps {
  visit: Visit
  product: ProductPage
  variant: ShownVariant | undefined
  offer: Offer | undefined
  chosen: Readonly<Record<string, string>>
}

/** How many, and into the cart; or what keeps it from being bought. */
export function BuyForm({ visit, product, variant, offer, chosen }: BuyFormProps): VNode {
  const { words } = visit
  if (!variant) {
    const open = product.options.find((option) => chosen[option.name] === undefined)
    return (
      <button class="button full" disabled>
        {open ? words.product.choose(open.label) : words.product.soldOut}
      </button>
    )
  }
  if (!offer?.buyable) return <Gone visit={visit} many={product.variants.length > 1} />
  return (
    <form method="post" action={href(visit, '/cart/add')} class="stack buy-form">
      <input type="hidden" name="variant" value={variant.id} />
      {offer.left !== undefined && offer.left <= fewLeft && <p class="few">{words.product.onlyLeft(offer.left)}</p>}
      <div class="buy-row">
        <label class="unseen" for="quantity">
          {words.product.quantity}
        </label>
        <input
          id="quantity"
          class="quantity"
          name="quantity"
          type="number"
          inputmode="numeric"
          min={1}
          max={Math.min(offer.left ?? 999, 999)}
          value={1}
          required
        />
        <button class="button full" data-add>
          {words.product.add}
        </button>
      </div>
      <BuyNow visit={visit} />
    </form>
  )
}

function Gone({ visit, many }: { visit: Visit; many: boolean }): VNode {
  const { product } = visit.words
  return (
    <div class="stack">
      <button class="button full" disabled>
        {product.soldOut}
      </button>
      {many && <p class="soft">{product.soldOutNext}</p>}
    </div>
  )
}
