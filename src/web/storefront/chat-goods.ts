import type { Money } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts, isSoldAt, type ProductDetail, productCards, valueLabel } from '../../modules/catalog/index.ts'
import type { Card } from '../../modules/conversations/index.ts'
import { type Offer, offersOf } from './offer.ts'
import type { PictureData } from './parts/picture.tsx'
import { outletOf } from './sold-here.ts'
import type { Visit } from './visit.ts'

/** A product as a card of the chat shows it: as it is now, not as it was when somebody spoke of it. */
export interface ChatProduct {
  readonly handle: string
  readonly title: string
  readonly picture: PictureData | undefined
  readonly price: Money | undefined
  readonly priceVaries: boolean
  /** What can be put into the cart from here; none where there is nothing left, or too many to choose from. */
  readonly variants: readonly { readonly id: string; readonly title: string; readonly price: Money }[]
  readonly isSoldOut: boolean
}

/** More than these are chosen on the product's own page. */
const mostVariants = 12

/** The products that cards speak of and this market sells, by id. Five queries, whatever the number of cards. */
export async function chatGoods(read: Read, visit: Visit, cards: readonly Card[]): Promise<Map<string, ChatProduct>> {
  const ids = [...new Set(cards.flatMap(productIdsOf))]
  if (ids.length === 0) return new Map()
  const { locale, market, profileId } = visit
  const products = new Map((await findProducts(read, ids)).map((product) => [product.id, product]))
  const variantIds = [...products.values()].flatMap(({ variants }) => variants.map(({ id }) => id))
  const offers = await offersOf(read, { variantIds, currency: market.currency, market: market.code, profileId })
  const shown = await productCards(read, ids, { locale, currency: market.currency })
  return new Map(
    shown
      .filter(({ status, notSoldIn }) => status === 'active' && isSoldAt(notSoldIn, outletOf(visit)))
      .map(({ id, handle, title, pictures, price, priceVaries }) => {
        const variants = buyableOf(products.get(id)!, offers, locale)
        const isFew = variants.length <= mostVariants
        const about = { handle, title, picture: pictures[0], price, priceVaries }
        return [id, { ...about, variants: isFew ? variants : [], isSoldOut: variants.length === 0 }]
      }),
  )
}

const productIdsOf = (card: Card): string[] =>
  card.kind === 'product' ? [card.productId] : card.kind === 'review' ? [card.product.productId] : []

function buyableOf(
  { variants, options }: ProductDetail,
  offers: ReadonlyMap<string, Offer>,
  locale: string,
): ChatProduct['variants'] {
  return variants.flatMap(({ id, optionValues }) => {
    const offer = offers.get(id)
    const title = optionValues.map((value, at) => valueLabel(options[at], value, locale)).join(' / ')
    return offer?.buyable && offer.price ? [{ id, title, price: offer.price }] : []
  })
}
