import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import {
  CollectionUnknown,
  findCategoryByHandle,
  findCollectionByHandle,
  findProductByHandle,
  isSoldAt,
  CategoryUnknown,
  noteSearch,
  type Outlet,
  ProductNotSoldHere,
  ProductUnknown,
  type ProductSearch,
  searchProducts,
  sorts,
  suggest,
} from '../../modules/catalog/index.ts'
import type { Read } from '../../kernel/transaction.ts'
import { articlesOfProduct } from '../../modules/help/index.ts'
import { listMarkets } from '../../modules/pricing/index.ts'
import { ratingsOf } from '../../modules/reviews/index.ts'
import { shopperOf } from '../http/authentication.ts'
import { pageOf, pageQuery } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { offersOf } from '../storefront/offer.ts'
import { outletQuery } from './fields.ts'
import { marketHere } from './here.ts'
import { crumb, facet, listedProduct, productAnswer } from './product-answer.ts'

const manyTexts = z
  .union([z.string(), z.array(z.string()).max(100)])
  .transform((said) => [said].flat())
  .pipe(
    z.array(
      z
        .string()
        .max(200)
        .regex(/^[^=]+=.+$/s, 'Write a filter as group=value, like option:size=M'),
    ),
  )

const wish = pageQuery.extend({
  ...outletQuery.shape,
  q: z.string().max(200).optional().describe('Her words; typing mistakes are forgiven'),
  collection: z.string().max(200).optional().describe('Handle of a collection'),
  category: z.string().max(200).optional().describe('Handle of a category; those below it are in'),
  filter: manyTexts
    .optional()
    .describe('`group=value` as `facets` names them, repeatable: one value must be met in every group'),
  priceFrom: z.coerce.number().int().min(0).max(1e12).optional().describe('In minor units, included'),
  priceTo: z.coerce.number().int().min(0).max(1e12).optional().describe('In minor units, included'),
  available: z.literal('true').optional().describe('Only what can be bought now'),
  sort: z.enum(sorts).optional().describe('`relevance` with words, `featured` without, by default'),
})

const found = pageOf(listedProduct).extend({
  total: z.int(),
  facets: z.array(facet).readonly().describe('What the result can be narrowed by; on the first page'),
  correctedTo: z.string().optional().describe('What was searched for instead of a mistyped word'),
})

export const byHandle = z.object({ handle: z.string().max(200) })

/** What is sold here: lists, search and each product with its price and stock. */
export const productRoutes: Routes = (server, app) => {
  server.get(
    '/api/store/v1/products',
    {
      config: { problems: { 404: 'No such collection', 422: 'No such category, or input that does not fit' } },
      schema: {
        operationId: 'searchProducts',
        summary: 'Products by words, filters and order',
        querystring: wish,
        response: { 200: found },
      },
    },
    async ({ query }) => {
      const { products, nextCursor, ...rest } = await app.edge.reading(async (read) => {
        const found = await searchProducts(read, await searchOf(read, query))
        return { ...found, products: await rated(read, found.products) }
      })
      if (query.q && !query.cursor) {
        await app.edge.inTransaction((tx) => noteSearch(tx, { term: query.q!, results: rest.total }))
      }
      return { ...rest, items: [...products], nextCursor: nextCursor ?? null }
    },
  )
  server.get(
    '/api/store/v1/suggestions',
    {
      schema: {
        operationId: 'suggest',
        summary: 'What may be meant while she is still typing',
        querystring: outletQuery.extend({
          q: z.string().max(200),
          limit: z.coerce.number().int().min(1).max(10).default(5),
        }),
        response: {
          200: z.object({
            products: z.array(listedProduct).readonly(),
            collections: z.array(crumb).readonly(),
            terms: z.array(z.string()).readonly().describe('What others searched for and found'),
          }),
        },
      },
    },
    ({ query }) =>
      app.edge.reading(async (read) => {
        const { market, locale, outlet } = await marketHere(read, query)
        const asked = { term: query.q, locale, currency: market.currency, outlet, limit: query.limit }
        const said = await suggest(read, asked)
        return { ...said, products: await rated(read, said.products) }
      }),
  )
  oneProduct(server, app)
}

/** With what its reviews say; one query. */
async function rated<Product extends { readonly id: string }>(read: Read, products: readonly Product[]) {
  const ratings = await ratingsOf(
    read,
    products.map(({ id }) => id),
  )
  return products.map((product) => {
    const rating = ratings.get(product.id)
    return { ...product, ...(rating && { rating }) }
  })
}

function oneProduct(server: Server, app: App): void {
  server.get(
    '/api/store/v1/products/:handle',
    {
      config: {
        problems: {
          404: 'No product has this handle, or it is not sold here (`catalog/product-not-sold-here`): `details.soldIn` names the markets where it is',
        },
      },
      schema: {
        operationId: 'getShownProduct',
        summary: 'All that a product’s page shows, with price and stock of each variant',
        params: byHandle,
        querystring: outletQuery,
        response: { 200: productAnswer, 301: z.null().describe('It has another handle now; see Location') },
      },
    },
    async (request, reply) => {
      const profileId = await shopperOf(request)
      const answer = await app.edge.reading(async (read) => {
        const { market, locale, outlet } = await marketHere(read, request.query)
        const at = await findProductByHandle(read, { handle: request.params.handle, locale })
        if (!at || 'redirectTo' in at) return at
        const { product } = at
        await checkSold(read, product, outlet)
        const { code, currency, taxIncluded } = market
        const variantIds = product.variants.map(({ id }) => id)
        const offers = await offersOf(read, { currency, market: code, profileId, variantIds })
        const variants = product.variants.map((one) => {
          const { priceFor, ...offer } = offers.get(one.id)!
          return { ...one, ...offer, ...(priceFor && { priceFor: translated(priceFor, locale) }) }
        })
        const [own] = await rated(read, [product])
        const articles = await articlesOfProduct(read, { productId: product.id, locale })
        return { ...own!, variants, articles, market: code, currency, taxIncluded }
      })
      if (!answer) throw new ProductUnknown()
      if (!('redirectTo' in answer)) return answer
      return reply
        .status(301)
        .header('location', moved('products', answer.redirectTo, request.url))
        .send(null)
    },
  )
}

/**
 * A product that this way of buying does not know at all is as unknown as any other.
 *
 * @throws {ProductNotSoldHere}, {ProductUnknown}
 */
async function checkSold(read: Read, { notSoldIn }: { notSoldIn: readonly string[] }, outlet: Outlet): Promise<void> {
  if (isSoldAt(notSoldIn, outlet)) return
  const markets = (await listMarkets(read)).map(({ code }) => code)
  const soldIn = markets.filter((market) => isSoldAt(notSoldIn, { ...outlet, market }))
  throw soldIn.length > 0 ? new ProductNotSoldHere(soldIn) : new ProductUnknown()
}

/** The address it has now, asked for in the same market and language. */
export function moved(kind: string, handle: string, url: string): string {
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : ''
  return `/api/store/v1/${kind}/${encodeURIComponent(handle)}${query}`
}

async function searchOf(read: Read, asked: z.output<typeof wish>): Promise<ProductSearch> {
  const { market, locale, outlet } = await marketHere(read, asked)
  const { q, filter = [], priceFrom, priceTo, cursor, limit, available, sort } = asked
  const filters = new Map<string, string[]>()
  for (const one of filter) {
    const group = one.slice(0, one.indexOf('='))
    filters.set(group, [...(filters.get(group) ?? []), one.slice(group.length + 1)])
  }
  return {
    ...{ term: q, locale, currency: market.currency, outlet, cursor, limit },
    ...(await within(read, asked, locale)),
    filters: Object.fromEntries(filters),
    ...(priceFrom !== undefined || priceTo !== undefined ? { price: { from: priceFrom, to: priceTo } } : {}),
    available: available === undefined ? undefined : true,
    sort: sort === 'relevance' && !q ? undefined : sort,
  }
}

/** @throws {CollectionUnknown}, {CategoryUnknown} also where the handle has moved: lists have no redirect */
async function within(
  read: Read,
  asked: { collection?: string | undefined; category?: string | undefined },
  locale: string,
): Promise<Pick<ProductSearch, 'collectionId' | 'categoryId'>> {
  const collection =
    asked.collection === undefined
      ? undefined
      : await findCollectionByHandle(read, { handle: asked.collection, locale })
  if (asked.collection !== undefined && (!collection || 'redirectTo' in collection)) throw new CollectionUnknown()
  const category =
    asked.category === undefined ? undefined : await findCategoryByHandle(read, { handle: asked.category, locale })
  if (asked.category !== undefined && (!category || 'redirectTo' in category)) throw new CategoryUnknown('category')
  return {
    ...(collection && 'collection' in collection ? { collectionId: collection.collection.id } : {}),
    ...(category && 'category' in category ? { categoryId: category.category.id } : {}),
  }
}
