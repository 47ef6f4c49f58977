import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  findProductByHandle,
  isSoldAt,
  matchShades,
  type ProductPage,
  type Shade,
  shadesOf,
} from '../../modules/catalog/index.ts'
import type { Server } from '../server.ts'
import { type Offer, offersOf } from './offer.ts'
import { ShadePage } from './pages/shade-page.tsx'
import type { Drawn, Pages } from './pages.ts'
import { shadeChoiceOf } from './shade-choice.ts'
import { outletOf } from './sold-here.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ handle: z.string().max(200) })

/** The shade finder of a product; what was answered stands in the address (`?by=quiz&depth=4`). */
export function shadeRoutes(server: Server, pages: Pages): void {
  server.get('/products/:handle/shade', { schema: { hide: true, params } }, (request, reply) =>
    pages.show(request, reply, (read, visit) => shadePage(read, visit, request.params.handle)),
  )
}

async function shadePage(read: Read, visit: Visit, handle: string): Promise<Drawn | undefined> {
  const { locale, market, profileId } = visit
  const found = await findProductByHandle(read, { handle, locale })
  if (!found) return undefined
  if ('redirectTo' in found) return { movedTo: href(visit, `/products/${found.redirectTo}/shade`) + visit.queryString }
  const { product } = found
  if (!isSoldAt(product.notSoldIn, outletOf(visit))) return undefined
  const shades = shadesOf(product)
  if (!shades) return { movedTo: href(visit, `/products/${product.handle}`) }
  const choice = shadeChoiceOf(new URLSearchParams(visit.queryString), shades)
  const variantIds = product.variants.map(({ id }) => id)
  const { currency, code } = market
  const offers = choice.wanted && (await offersOf(read, { variantIds, currency, market: code, profileId }))
  const match = choice.wanted && matchShades(choice.wanted, shades.shades)
  const buyable = new Map(
    shades.shades.map((shade) => [shade.value, offers && variantOf(product, shades.option, shade, offers)]),
  )
  return <ShadePage {...{ visit, product, shades, choice, match, buyable }} />
}

/** What can be put into the cart at once: the only variant of a shade, while it is there. */
function variantOf(product: ProductPage, option: string, { value }: Shade, offers: ReadonlyMap<string, Offer>) {
  const at = product.options.findIndex(({ name }) => name === option)
  const own = product.variants.filter(({ optionValues }) => optionValues[at] === value)
  return own.length === 1 && offers.get(own[0]!.id)?.buyable ? own[0]!.id : undefined
}
