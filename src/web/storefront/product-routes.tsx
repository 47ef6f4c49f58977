import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { zero } from '../../kernel/money.ts'
import { findProductByHandle, type ProductPage as Product, type ShownVariant } from '../../modules/catalog/index.ts'
import { deliveryOptions } from '../../modules/delivery/index.ts'
import type { Server } from '../server.ts'
import { type Offer, offersOf } from './offer.ts'
import { ProductPage } from './pages/product-page.tsx'
import type { Pages } from './pages.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ handle: z.string().max(200) })

/** A product's page; what is chosen of it stands in the address (`?Size=M`). */
export function productRoutes(server: Server, pages: Pages): void {
  server.get('/products/:handle', { schema: { hide: true, params } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const asked = { handle: request.params.handle, locale: visit.locale }
    const found = await pages.app.edge.reading((read) => findProductByHandle(read, asked))
    if (found && 'redirectTo' in found) {
      return reply.redirect(href(visit, `/products/${found.redirectTo}`) + visit.queryString, 301)
    }
    return pages.show(request, reply, async (read, seen) => {
      if (!found) return undefined
      const { product } = found
      const variantIds = product.variants.map((variant) => variant.id)
      const { profileId } = seen
      const offers = await offersOf(read, { variantIds, currency: seen.market.currency, profileId })
      const chosen = chosenIn(product, new URLSearchParams(seen.queryString), offers)
      const variant = product.variants.find((each) => isChosen(product, each, chosen))
      const delivery = await deliveryHere(read, seen)
      return <ProductPage {...{ visit: seen, product, chosen, variant, offers, delivery }} />
    })
  })
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
