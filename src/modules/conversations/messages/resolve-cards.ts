import { translated } from '../../../kernel/locale.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { isSoldAt, productCards } from '../../catalog/index.ts'
import { parcelsOf } from '../../fulfilment/index.ts'
import { getArticle } from '../../help/index.ts'
import { findOrder, type Order, shopperStatus } from '../../orders/index.ts'
import { listMarkets } from '../../pricing/index.ts'
import { isSamePerson } from '../../profiles/index.ts'
import { findReview } from '../../reviews/index.ts'
import { CardUnknown } from '../refusals.ts'
import type { Thread } from '../threads/thread.ts'
import type { Card, CardWish, OrderCard, ProductCard } from './card.ts'

/** In which language and money a card speaks, and where its goods must be sold. */
export interface CardHere {
  readonly locale: string
  readonly market: string
  readonly currency: string
}

/** Where she was as she wrote last; where that is not known, the shop's first market. */
export async function hereOf(read: Read, { locale, about }: Pick<Thread, 'locale' | 'about'>): Promise<CardHere> {
  const markets = await listMarkets(read)
  const market = markets.find(({ code }) => code === about.market) ?? markets[0]
  return { locale, market: market?.code ?? '', currency: market?.currency ?? '' }
}

/**
 * What cards show, as it is now.
 *
 * @throws {CardUnknown} where a thing is not there for shoppers, or an order is not hers
 */
export async function resolveCards(read: Read, wishes: readonly CardWish[], thread: Thread): Promise<Card[]> {
  const here = await hereOf(read, thread)
  const cards: Card[] = []
  for (const [at, wish] of wishes.entries()) {
    const card = await cardOf(read, wish, thread, here)
    if (!card) throw new CardUnknown(at)
    cards.push(card)
  }
  return cards
}

async function cardOf(read: Read, wish: CardWish, thread: Thread, here: CardHere): Promise<Card | undefined> {
  if (wish.kind === 'product') return (await productsAsCards(read, [wish.productId], here))[0]
  if (wish.kind === 'review') return reviewCard(read, wish.reviewId, here)
  if (wish.kind === 'article') return articleCard(read, wish.articleId, here.locale)
  const order = await findOrder(read, wish.orderId)
  const isHers = order && thread.profileId && (await isSamePerson(read, order.profileId, thread.profileId))
  return isHers ? orderCard(read, order) : undefined
}

/** Products on sale, with a control that puts the only variant in her cart. */
export async function productsAsCards(
  read: Read,
  productIds: readonly string[],
  { locale, market, currency }: CardHere,
): Promise<ProductCard[]> {
  const cards = await productCards(read, productIds, { locale, currency: currency || undefined })
  return cards
    .filter(({ status, notSoldIn }) => status === 'active' && isSoldAt(notSoldIn, { market, salesChannel: 'chat' }))
    .map(({ id, handle, title, price, available, onlyVariantId }) => ({
      ...{ kind: 'product', productId: id, handle, title: title.slice(0, 300) },
      ...(onlyVariantId !== undefined && { variantId: onlyVariantId }),
      ...(price !== undefined && { price }),
      ...(available !== undefined && { available }),
    }))
}

/** A review that shows, with its product and a buy control. */
export async function reviewCard(read: Read, reviewId: string, here: CardHere): Promise<Card | undefined> {
  const review = await findReview(read, reviewId)
  if (review?.state !== 'published') return undefined
  const [product] = await productsAsCards(read, [review.productId], here)
  if (!product) return undefined
  const { id, rating, title, body, author, verified } = review
  return {
    ...{ kind: 'review', reviewId: id, rating, verified, product },
    ...{ title: title.slice(0, 300), body: body.slice(0, 2_000), author: author.slice(0, 120) },
  }
}

async function articleCard(read: Read, articleId: string, locale: string): Promise<Card | undefined> {
  const article = await getArticle(read, articleId)
  if (article.status !== 'published') return undefined
  return {
    ...{ kind: 'article', articleId, handle: article.handle, title: translated(article.title, locale) },
    lead: translated(article.lead, locale).slice(0, 600),
  }
}

/** How an order goes, with its parcels; only for whoever it belongs to. */
export async function orderCard(read: Read, order: Order): Promise<OrderCard> {
  const parcels = await parcelsOf(read, order.id)
  return {
    ...{ kind: 'order', orderId: order.id, number: order.number, status: shopperStatus(order) },
    path: `/orders/${order.token}`,
    ...(order.delivery && { promise: order.delivery.promise }),
    parcels: parcels.slice(0, 20).map(({ carrier, trackingNumber, trackingUrl, state }) => ({
      state,
      ...(carrier && { carrier: carrier.slice(0, 120) }),
      ...(trackingNumber && { trackingNumber: trackingNumber.slice(0, 120) }),
      ...(trackingUrl && { trackingUrl: trackingUrl.slice(0, 1_000) }),
    })),
  }
}
