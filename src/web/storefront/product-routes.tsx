import { z } from 'zod'
import { zero } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import {
  findProductByHandle,
  isSoldAt,
  pairsWellWith,
  type ProductPage as Product,
  type ShownVariant,
} from '../../modules/catalog/index.ts'
import { deliveryOptions } from '../../modules/delivery/index.ts'
import { articlesOfProduct } from '../../modules/help/index.ts'
import type { Request, Server } from '../server.ts'
import { deviceOf } from './device.ts'
import { type Flash, hasFlash, takeFlash } from './flash.ts'
import { type Offer, offersOf } from './offer.ts'
import { NotSoldHerePage } from './pages/not-sold-here-page.tsx'
import { ProductPage } from './pages/product-page.tsx'
import type { Drawn, Pages } from './pages.ts'
import { firstQuestions } from './product-questions.ts'
import { proofOfProduct } from './proof.ts'
import { productReviews } from './product-reviews.ts'
import { ratingsOfCards } from './ratings-of-cards.ts'
import { isOnPages, outletOf } from './sold-here.ts'
import { ownSizeOf } from './own-size.ts'
import { sizeHelp } from './size-help.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ handle: z.string().max(200) })
const mostPairs = 4

/** A product's page; what is chosen of it stands in the address (`?Size=M`). */
export function productRoutes(server: Server, pages: Pages): void {
  server.get('/products/:handle', { schema: { hide: true, params } }, (request, reply) => {
    const { handle } = request.params
    const device = deviceOf(request)
    // Whoever voted or was just told something sees her own page, which no crowd gets.
    const ownSize = ownSizeOf(request)
    if (!device && !ownSize && !hasFlash(request)) {
      const draw = (read: Read, visit: Visit) => productPage(read, visit, { handle })
      return pages.showShared(request, reply, draw, { isShort: !isLookingThrough(request) })
    }
    const flash = takeFlash(request, reply)
    return pages.show(request, reply, (read, visit) => productPage(read, visit, { handle, device, flash, ownSize }))
  })
}

/** Whether the address looks for words or sizes among what others said, which may be much. */
const isLookingThrough = ({ query }: Request): boolean =>
  Object.keys(query as object).some((name) => /^(?:[rs]\.|q$)/.test(name))

interface Asked {
  readonly handle: string
  /** Of a browser that has voted here. */
  readonly device?: string | undefined
  readonly flash?: Flash | undefined
  /** What this browser was asked to remember of her measures. */
  readonly ownSize?: string | undefined
}

async function productPage(read: Read, visit: Visit, asked: Asked): Promise<Drawn | undefined> {
  const { handle, device, flash, ownSize } = asked
  const { locale, market, profileId } = visit
  const found = await findProductByHandle(read, { handle, locale })
  if (!found) return undefined
  if ('redirectTo' in found) return { movedTo: href(visit, `/products/${found.redirectTo}`) + visit.queryString }
  const { product } = found
  if (!isOnPages(product.notSoldIn)) return undefined
  if (!isSoldAt(product.notSoldIn, outletOf(visit))) return notSoldHere(read, visit, product)
  const variantIds = product.variants.map((variant) => variant.id)
  const { currency } = market
  const asker = profileId || device ? { profileId, device } : undefined
  const [offers, delivery, pairs, reviews, articles, questions] = await Promise.all([
    offersOf(read, { variantIds, currency, market: market.code, profileId }),
    deliveryHere(read, visit),
    pairsFor(read, visit, product),
    productReviews(read, visit, product, asker),
    visit.hasHelp ? articlesOfProduct(read, { productId: product.id, locale }) : [],
    firstQuestions(read, visit, product.id, asker),
  ])
  const chosen = chosenIn(product, new URLSearchParams(visit.queryString), offers)
  const variant = product.variants.find((each) => isChosen(product, each, chosen))
  const { rating, questions: asks } = reviews.summary
  const [ratings, size, proof] = await Promise.all([
    ratingsOfCards(read, pairs),
    sizeHelp(read, visit, { product, questions: asks, remembered: ownSize }),
    proofOfProduct(read, visit, product, { chosen: variant, count: rating.count, offers }),
  ])
  const about = { delivery, pairs, reviews, ratings, articles, questions, flash, size, proof }
  return <ProductPage {...{ visit, product, chosen, variant, offers, ...about }} />
}

const pairsFor = (read: Read, visit: Visit, { id: productId }: Product) =>
  pairsWellWith(read, {
    ...{ productId, locale: visit.locale, currency: visit.market.currency },
    ...{ outlet: outletOf(visit), limit: mostPairs },
  })

/** Somebody was led to what this market does not have: she is told so, and where it is or what comes close to it. */
async function notSoldHere(read: Read, visit: Visit, product: Product): Promise<Drawn> {
  const pairs = await pairsFor(read, visit, product)
  return <NotSoldHerePage {...{ visit, product, pairs, ratings: await ratingsOfCards(read, pairs) }} />
}

/** What the address chooses; a product of one variant is chosen as it is, and else the first that can be bought. */
function chosenIn(
  product: Product,
  asked: URLSearchParams,
  offers: ReadonlyMap<string, Offer>,
): Readonly<Record<string, string>> {
  const said = Object.fromEntries(
    product.options.flatMap(({ name, values }) => {
      const value = asked.get(name)
      return values.some((each) => each.value === value) ? [[name, value!]] : []
    }),
  )
  const fitting = product.variants.filter((variant) =>
    product.options.every(({ name }, index) => !said[name] || variant.optionValues[index] === said[name]),
  )
  const shown = fitting.find((variant) => offers.get(variant.id)?.buyable) ?? fitting[0]
  if (!shown) return said
  return Object.fromEntries(product.options.map(({ name }, index) => [name, shown.optionValues[index] ?? '']))
}

const isChosen = (product: Product, variant: ShownVariant, chosen: Readonly<Record<string, string>>): boolean =>
  product.options.every(({ name }, index) => variant.optionValues[index] === chosen[name])

/** What delivery within this market would be, for an order of nothing yet: its prices and its threshold. */
async function deliveryHere(read: Read, { market, locale }: Visit) {
  const country = market.countries[0]
  if (!country) return []
  return deliveryOptions(read, {
    country,
    currency: market.currency,
    subtotal: zero(market.currency),
    weightGrams: 500,
    now: read.now,
    locale,
  })
}
