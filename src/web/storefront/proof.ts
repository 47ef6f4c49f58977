import type { Read } from '../../kernel/transaction.ts'
import type { ProofPlace } from '../../modules/analytics/index.ts'
import { type ProductCard, type ProductPage, sellableVariants, type ShownVariant } from '../../modules/catalog/index.ts'
import type { CheckoutView } from '../../modules/checkout/index.ts'
import {
  aboutOfProfile,
  listRelevant,
  type RelevanceReason,
  type RelevantSearch,
  type ShownReview,
} from '../../modules/reviews/index.ts'
import { type Offer, offersOf } from './offer.ts'
import type { Visit } from './visit.ts'

/** A few reviews that fit who looks, as one block that looks alike wherever it stands. */
export interface Proof {
  readonly place: ProofPlace
  /** May be empty: then nothing is shown. */
  readonly items: readonly ProofItem[]
}

export interface ProofItem {
  readonly review: ShownReview
  readonly reasons: readonly RelevanceReason[]
  readonly product: { readonly title: string; readonly handle: string }
  /** What she had; empty where the product comes in one variant. */
  readonly variantTitle: string
  /** What the button beside the review puts into the cart (T21); absent where it cannot be bought, or is in it already. */
  readonly buy: string | undefined
}

type Named = Pick<ProductCard, 'id' | 'title' | 'handle'> & { readonly onlyVariantId?: string }
type Fitting = Pick<RelevantSearch, 'variantIds' | 'alike' | 'search' | 'about' | 'perProduct'>

const nothingKnown: Fitting = { variantIds: [], alike: new Map(), search: undefined, about: {} }
const shown = 3

/** Beside a list of products: one review each of those that fit best. Goes by the address alone, so that a crowd may share it. */
export const proofOfCards = (
  read: Read,
  visit: Visit,
  place: ProofPlace,
  cards: readonly Named[],
  search?: string,
): Promise<Proof> => proofOf(read, visit, place, cards, { ...nothingKnown, search, perProduct: 1 })

/** In her account, where what she told of herself may count. */
export async function proofForHer(read: Read, visit: Visit, cards: readonly Named[]): Promise<Proof> {
  return proofOf(read, visit, 'account', cards, { ...nothingKnown, about: await aboutOf(read, visit), perProduct: 1 })
}

/** Of what lies in the cart: the same variants first, and people like her. Nothing to buy, she has it already. */
export async function proofOfCart(
  read: Read,
  visit: Visit,
  place: 'cart' | 'payment',
  cart: Pick<CheckoutView, 'lines'>,
): Promise<Proof> {
  const bought = cart.lines.filter((line) => !line.gift)
  const products = new Map(bought.map((line) => [line.productId, { ...line, id: line.productId }]))
  const variantIds = bought.map(({ variantId }) => variantId)
  const fitting = { ...nothingKnown, variantIds, about: await aboutOf(read, visit), perProduct: 1 }
  const found = await proofOf(read, visit, place, [...products.values()], fitting)
  const most = place === 'payment' ? 1 : 2
  return { place, items: found.items.slice(0, most).map((item) => ({ ...item, buy: undefined })) }
}

/** How many reviews a product has before some of them are put first: fewer are read as they stand below. */
const enough = 8

/**
 * On a product's page, by the options and the words that stand in its address.
 *
 * @param chosen the variant, where the address has chosen anything
 */
export async function proofOfProduct(
  read: Read,
  visit: Visit,
  product: ProductPage,
  about: { chosen: ShownVariant | undefined; count: number; offers: ReadonlyMap<string, Offer> },
): Promise<Proof> {
  if (about.count < enough) return { place: 'product', items: [] }
  const params = new URLSearchParams(visit.queryString)
  const isChosen = product.variants.length > 1 && product.options.some(({ name }) => params.has(name))
  const chosen = isChosen ? about.chosen : undefined
  const relevant = await listRelevant(read, {
    productIds: [product.id],
    variantIds: chosen ? [chosen.id] : [],
    alike: chosen ? alikeTo(product.variants, chosen) : new Map(),
    search: (params.get('r.q') ?? params.get('q'))?.slice(0, 200),
    locale: visit.locale,
    about: {},
    limit: shown,
  })
  const variants = new Map(product.variants.map((variant) => [variant.id, variant]))
  const only = product.variants.length === 1 ? product.variants[0] : undefined
  const items = relevant.map(({ review, reasons }) => {
    const variant = variants.get(review.variantId ?? '') ?? only
    const buy = variant && about.offers.get(variant.id)?.buyable ? variant.id : undefined
    return { review, reasons, product, variantTitle: variant?.title ?? '', buy }
  })
  return { place: 'product', items }
}

/** How many option values each variant shares with the chosen one; those that share none are absent. */
export function alikeTo(variants: readonly ShownVariant[], chosen: ShownVariant): Map<string, number> {
  const shared = ({ optionValues }: ShownVariant) =>
    optionValues.filter((value, at) => value === chosen.optionValues[at]).length
  return new Map(variants.map((one) => [one.id, shared(one)] as const).filter(([, count]) => count > 0))
}

const aboutOf = async (read: Read, { profileId }: Visit) => (profileId ? aboutOfProfile(read, profileId) : {})

async function proofOf(
  read: Read,
  visit: Visit,
  place: ProofPlace,
  products: readonly Named[],
  fitting: Fitting,
): Promise<Proof> {
  const { locale, market, profileId } = visit
  const named = new Map(products.map((one) => [one.id, one]))
  const search = { ...fitting, locale, productIds: [...named.keys()], limit: shown }
  const relevant = await listRelevant(read, search)
  const variantOf = ({ variantId, productId }: ShownReview) => variantId ?? named.get(productId)?.onlyVariantId
  const variantIds = [...new Set(relevant.flatMap(({ review }) => variantOf(review) ?? []))]
  if (relevant.length === 0) return { place, items: [] }
  const variants = await sellableVariants(read, variantIds, locale)
  const offers = await offersOf(read, { variantIds, currency: market.currency, market: market.code, profileId })
  const items = relevant.map(({ review, reasons }) => {
    const variantId = variantOf(review) ?? ''
    return {
      review,
      reasons,
      product: named.get(review.productId)!,
      variantTitle: variants.get(variantId)?.variantTitle ?? '',
      buy: offers.get(variantId)?.buyable && variants.has(variantId) ? variantId : undefined,
    }
  })
  return { place, items }
}
