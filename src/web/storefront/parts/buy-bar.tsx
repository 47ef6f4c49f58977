import type { VNode } from 'preact'
import type { ProductPage, ShownVariant } from '../../../modules/catalog/index.ts'
import type { Offer } from '../offer.ts'
import type { Visit } from '../visit.ts'
import { Price } from './price.tsx'

interface BuyBarProps {
  visit: Visit
  product: ProductPage
  variant: ShownVariant | undefined
  offers: ReadonlyMap<string, Offer>
}

/** On a phone the button stays in reach at the lower edge; the island hides it while the page's own is in sight. */
export function BuyBar({ visit, product, variant, offers }: BuyBarProps): VNode {
  const offer = variant && offers.get(variant.id)
  return (
    <div class="buy-bar" data-swap="bar">
      {variant && offer?.buyable && offer.price && (
        <div class="buy-bar-inside" data-buy-bar>
          <p>
            <span class="buy-bar-name">{product.title}</span>
            <span class="small soft buy-bar-name">{product.variants.length > 1 ? variant.title : ''}</span>
          </p>
          <Price visit={visit} price={offer.price} />
          <button class="button small" form="buy">
            {visit.words.product.add}
          </button>
        </div>
      )}
    </div>
  )
}
