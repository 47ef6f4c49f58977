import type { VNode } from 'preact'
import type { ProductPage, ShownVariant } from '../../../modules/catalog/index.ts'
import { fewLeft, type Offer } from '../offer.ts'
import { href, type Visit } from '../visit.ts'
import { BuyNow } from './buy-now.tsx'
import { WishForm } from './wish-form.tsx'

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
  if (!offer?.buyable) {
    const isPriced = Boolean(offer?.price)
    return <Gone visit={visit} variant={variant} many={product.variants.length > 1} priced={isPriced} />
  }
  return (
    <form id="buy" method="post" action={href(visit, '/cart/add')} class="buy-form">
      <input type="hidden" name="variant" value={variant.id} />
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
      <Stock visit={visit} left={offer.left} />
    </form>
  )
}

/** That it is there, and when there are few, how few: nobody is hurried by what is not so. */
function Stock({ visit, left }: { visit: Visit; left: number | undefined }): VNode {
  const { product } = visit.words
  const few = left !== undefined && left <= fewLeft
  return <p class={few ? 'stock few' : 'stock'}>{few ? product.onlyLeft(left) : product.inStock}</p>
}

interface GoneProps {
  visit: Visit
  variant: ShownVariant
  many: boolean
  priced: boolean
}

/** What comes next instead: another option, things like it, being told when it is back, or a question to the shop. */
function Gone({ visit, variant, many, priced }: GoneProps): VNode {
  const { product } = visit.words
  return (
    <div class="stack gone-next">
      <button class="button full" disabled>
        {priced ? product.soldOut : product.notHere}
      </button>
      <p class="soft">{many ? product.soldOutNext : product.soldOutOnly}</p>
      {priced && <WishForm visit={visit} variantId={variant.id} />}
      <p>
        <a class="onward" href={`mailto:${visit.shop.contactEmail}`}>
          {product.askUs}
        </a>
      </p>
    </div>
  )
}
