import { formatMoney } from '../../../kernel/money.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { findProduct, productsSpokenOf } from '../../catalog/index.ts'
import { availability } from '../../inventory/index.ts'
import { listReviews, ratingsOf } from '../../reviews/index.ts'
import type { ProductCard } from '../messages/card.ts'
import { type CardHere, productsAsCards, reviewCard } from '../messages/resolve-cards.ts'
import { helperSays } from './helper-words.ts'
import { byRule, type Reply } from './reply.ts'

/** From so many down it is said how many are left, as on product pages. */
const fewLeft = 5

export interface ProductAsked {
  readonly text: string
  /** The product on whose page she is. */
  readonly productId: string | undefined
  readonly here: CardHere
}

/** The product that she names, else the one on whose page she is; only those that the chat may sell. */
async function productAsked(read: Read, { text, productId, here }: ProductAsked): Promise<ProductCard | undefined> {
  const named = await productsSpokenOf(read, text)
  const ids = [...new Set([...named.map((one) => one.productId), ...(productId ? [productId] : [])])].slice(0, 3)
  return (await productsAsCards(read, ids, here))[0]
}

const noProduct = (locale: string): Reply => ({
  text: helperSays('whichProduct', locale),
  source: byRule('which-product'),
})

/** Whether a product can be had now, and for how much. */
export async function answerStock(read: Read, asked: ProductAsked): Promise<Reply> {
  const { locale } = asked.here
  const card = await productAsked(read, asked)
  if (!card) return noProduct(locale)
  const left = await unitsLeft(read, card.productId)
  const price = card.price ? `${locale.startsWith('ko') ? ', ' : ' for '}${formatMoney(card.price, locale)}` : ''
  const isOut = left === 0 || card.available === false
  const word = isOut ? 'soldOut' : left !== undefined && left <= fewLeft ? 'fewLeft' : 'inStock'
  const { title, productId: id } = card
  return {
    text: helperSays(word, locale, { title, left: left ?? '', price }),
    cards: [{ ...card, available: !isOut, ...(word === 'fewLeft' && { left }) }],
    source: { kind: 'product', id, title },
  }
}

export async function answerPrice(read: Read, asked: ProductAsked): Promise<Reply> {
  const { locale } = asked.here
  const card = await productAsked(read, asked)
  if (!card?.price) return noProduct(locale)
  const word = card.variantId ? 'costs' : 'costsFrom'
  return {
    text: helperSays(word, locale, { title: card.title, price: formatMoney(card.price, locale) }),
    cards: [card],
    source: { kind: 'product', id: card.productId, title: card.title },
  }
}

/** What others say of a product: its rating, and the review that helped most people. */
export async function answerReviews(read: Read, asked: ProductAsked): Promise<Reply> {
  const { locale } = asked.here
  const product = await productAsked(read, asked)
  if (!product) return noProduct(locale)
  const { title, productId } = product
  const rating = (await ratingsOf(read, [productId])).get(productId)
  const source = { kind: 'review', id: productId, title } as const
  if (!rating) return { text: helperSays('noReviews', locale, { title }), source, cards: [product] }
  const best = await bestReview(read, productId, locale)
  const card = best ? await reviewCard(read, best, asked.here) : undefined
  return {
    text: helperSays('rated', locale, { title, mean: rating.mean.toFixed(1), count: rating.count }),
    cards: [card ?? product],
    source,
  }
}

/** In her language where there is one. */
async function bestReview(read: Read, productId: string, locale: string): Promise<string | undefined> {
  const asked = { productId, sort: 'helpful', limit: 1 } as const
  const [own] = await listReviews(read, { ...asked, locale })
  return own?.id ?? (await listReviews(read, asked))[0]?.id
}

/** Units of the only variant; undefined where nobody counts, or where there are several to choose from. */
async function unitsLeft(read: Read, productId: string): Promise<number | undefined> {
  const product = await findProduct(read, productId)
  const only = product?.variants.length === 1 ? product.variants[0] : undefined
  const stock = only && (await availability(read, [only.id])).get(only.id)
  return stock?.tracked && stock.policy === 'deny' ? Math.max(0, stock.available) : undefined
}
