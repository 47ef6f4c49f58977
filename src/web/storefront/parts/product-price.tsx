import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { Offer } from '../offer.ts'
import type { Visit } from '../visit.ts'
import { Price } from './price.tsx'

interface ProductPriceProps {
  visit: Visit
  /** Of what is chosen; undefined while that is open. */
  offer: Offer | undefined
  offers: ReadonlyMap<string, Offer>
}

/** What the chosen one costs, else from how much; and how tax stands to it. */
export function ProductPrice({ visit, offer, offers }: ProductPriceProps): VNode {
  const { product } = visit.words
  const prices = [...offers.values()].flatMap((each) => each.price ?? [])
  const least = prices.toSorted((a, b) => a.amount - b.amount)[0]
  const priceFor = (offer?.price ? offer : [...offers.values()].find((each) => each.price?.amount === least?.amount))
    ?.priceFor
  const varies = prices.some((price) => price.amount !== least?.amount)
  return (
    <>
      {offer?.price ? (
        <Price visit={visit} price={offer.price} was={offer.compareAt} />
      ) : (
        least && <Price visit={visit} price={least} from={varies} />
      )}
      {priceFor && <span class="small price-for">{product.priceFor(translated(priceFor, visit.locale))}</span>}
      <span class="small soft tax">{visit.market.taxIncluded ? product.taxIncluded : product.taxAdded}</span>
    </>
  )
}
