import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  findCategoryByHandle,
  findCollectionByHandle,
  findProductByHandle,
  isSoldAt,
  matchShades,
  type ProductPage,
  type ProductSearch,
  type Shades,
  shadesAmong,
  shadesOf,
} from '../../modules/catalog/index.ts'
import type { Server } from '../server.ts'
import { offersOf } from './offer.ts'
import { ShadePage, type ShadeTake } from './pages/shade-page.tsx'
import type { Drawn, Pages } from './pages.ts'
import { shadeChoiceOf } from './shade-choice.ts'
import { outletOf } from './sold-here.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ handle: z.string().max(200) })

/**
 * The shade finder of a product, a collection or a category; what was answered stands in the address
 * (`?by=quiz&depth=4`).
 */
export function shadeRoutes(server: Server, pages: Pages): void {
  server.get('/products/:handle/shade', { schema: { hide: true, params } }, (request, reply) =>
    pages.show(request, reply, (read, visit) => ofProduct(read, visit, request.params.handle)),
  )
  server.get('/collections/:handle/shade', { schema: { hide: true, params } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) => {
      const found = await findCollectionByHandle(read, { handle: request.params.handle, locale: visit.locale })
      if (!found || 'redirectTo' in found) return moved(visit, 'collections', found)
      const { id: collectionId, title, handle } = found.collection
      return ofMany(read, visit, { title, path: `/collections/${handle}` }, { collectionId })
    }),
  )
  server.get('/categories/:handle/shade', { schema: { hide: true, params } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) => {
      const found = await findCategoryByHandle(read, { handle: request.params.handle, locale: visit.locale })
      if (!found || 'redirectTo' in found) return moved(visit, 'categories', found)
      const { id: categoryId, title, handle } = found.category
      return ofMany(read, visit, { title, path: `/categories/${handle}` }, { categoryId })
    }),
  )
}

const moved = (visit: Visit, kind: string, found: { redirectTo: string } | undefined): Drawn | undefined =>
  found && { movedTo: href(visit, `/${kind}/${found.redirectTo}/shade`) + visit.queryString }

async function ofProduct(read: Read, visit: Visit, handle: string): Promise<Drawn | undefined> {
  const found = await findProductByHandle(read, { handle, locale: visit.locale })
  if (!found || 'redirectTo' in found) return moved(visit, 'products', found)
  const { product } = found
  if (!isSoldAt(product.notSoldIn, outletOf(visit))) return undefined
  const shades = shadesOf(product)
  const about = { title: product.title, path: `/products/${product.handle}` }
  if (!shades) return { movedTo: href(visit, about.path) }
  const at = product.options.findIndex(({ name }) => name === shades.option)
  return answered(read, visit, about, { ...shades, shades: shades.shades.map((one) => inProduct(one, product, at)) })
}

const inProduct = <Shade extends { value: string }>(
  shade: Shade,
  { handle, options, variants }: ProductPage,
  at: number,
) => ({
  ...shade,
  ...{ handle, option: options[at]!.name, optionValue: shade.value },
  variantIds: variants.filter(({ optionValues }) => optionValues[at] === shade.value).map(({ id }) => id),
})

async function ofMany(
  read: Read,
  visit: Visit,
  about: { title: string; path: string },
  narrow: Pick<ProductSearch, 'collectionId' | 'categoryId'>,
): Promise<Drawn> {
  const { locale, market } = visit
  const among = await shadesAmong(read, { ...narrow, locale, outlet: outletOf(visit), currency: market.currency })
  return among ? answered(read, visit, about, among) : { movedTo: href(visit, about.path) }
}

type Taken = Shades['shades'][number] & {
  readonly handle: string
  readonly option: string
  readonly optionValue: string
  readonly variantIds: readonly string[]
}

interface Among extends Pick<Shades, 'kind'> {
  readonly shades: readonly Taken[]
}

/** Only of the nearest is asked whether they can be bought. */
async function answered(
  read: Read,
  visit: Visit,
  about: { title: string; path: string },
  shades: Among,
): Promise<Drawn> {
  const choice = shadeChoiceOf(new URLSearchParams(visit.queryString), shades)
  const match = choice.wanted && matchShades(choice.wanted, shades.shades)
  const near = match?.nearest.map(({ shade }) => shade) ?? []
  const { currency, code: market } = visit.market
  const variantIds = near.flatMap((shade) => shade.variantIds)
  const offers = await offersOf(read, { variantIds, currency, market, profileId: visit.profileId })
  const takes = new Map(near.map((shade) => [shade.value, takeOf(shade, (id) => offers.get(id)?.buyable === true)]))
  return <ShadePage {...{ visit, about, shades, choice, match, takes }} />
}

/** What can be put into the cart at once: the only variant of a shade, while it is there. */
function takeOf({ handle, option, optionValue, variantIds }: Taken, isBuyable: (id: string) => boolean): ShadeTake {
  const chosen = new URLSearchParams({ [option]: optionValue })
  const [only, ...more] = variantIds
  return {
    path: `/products/${handle}?${chosen.toString()}`,
    variantId: only && more.length === 0 && isBuyable(only) ? only : undefined,
  }
}
