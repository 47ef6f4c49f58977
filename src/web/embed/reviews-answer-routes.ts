import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { channelKey, findProductByHandle, type ProductPage, ProductUnknown } from '../../modules/catalog/index.ts'
import { listReviews, originNames, ratingsOf, noRating, type ShownReview } from '../../modules/reviews/index.ts'
import { shopSettings, type ShopSettings } from '../../modules/shop/index.ts'
import type { App, Request, Server } from '../server.ts'
import { localeTag } from '../store-api/fields.ts'
import { originOf } from '../store-api/here.ts'
import { byHandle } from '../store-api/product-routes.ts'
import { dateOf } from '../storefront/day.ts'
import { dayScheme, nightScheme, type Scheme } from '../storefront/look/scheme.ts'
import { pageLocales, wordsOf } from '../storefront/words/words.ts'

const text = z.string()
const colours = z.record(text, text)

const embedded = z
  .object({
    locale: text.describe('The language of all labels; reviews say their own'),
    product: z.object({ title: text, url: text }),
    rating: z.object({ count: z.int(), mean: z.number(), shown: text, label: text, countLabel: text }),
    histogram: z.array(z.object({ label: text, count: text, share: z.int().describe('Per cent of all') })),
    reviews: z.array(
      z.object({
        rating: z.int(),
        starsLabel: text,
        title: text.describe('Plain text, may be empty'),
        body: text.describe('Plain text with line breaks, may be empty'),
        author: text,
        at: z.date(),
        by: z
          .array(text)
          .describe('Who, when, whether she bought it, what was given for it, where it is from: show all'),
        locale: text,
        reply: z.object({ by: text, body: text, locale: text }).optional(),
      }),
    ),
    allUrl: text,
    buyUrl: text,
    words: z.object({ title: text, empty: text, all: text, buy: text }),
    colours: z.object({ day: colours, night: colours }).describe('The shop’s own, readable in both lights'),
  })
  .meta({ id: 'EmbeddedReviews' })

const query = z.object({
  locale: localeTag.optional().describe('The shop’s own when left out or not spoken there'),
  limit: z.coerce.number().int().min(1).max(20).default(6),
})

/** Read by pages of any origin, without cookies; what is in it is public on the product's page. */
export function embedAnswerRoutes(server: Server, app: App): void {
  server.get(
    '/api/store/v1/embeds/reviews/:handle',
    {
      config: { problems: { 404: 'No product has this handle' } },
      schema: {
        operationId: 'getEmbeddedReviews',
        summary: 'All that a widget on any page needs to show a product’s reviews, in words and ready to be drawn',
        params: byHandle,
        querystring: query,
        response: { 200: embedded },
      },
    },
    async (request, reply) => {
      // First, so that the page may read a refusal too, and tell no such product from no answer.
      void reply.header('access-control-allow-origin', '*')
      const answer = await app.edge.reading((read) => answerFor(read, request, request.params.handle, request.query))
      return reply.header('cache-control', 'public, max-age=300').send(answer)
    },
  )
}

async function answerFor(
  read: Read,
  request: Request,
  handle: string,
  asked: z.output<typeof query>,
): Promise<z.input<typeof embedded>> {
  const shop = await shopSettings(read)
  const locale = spoken(shop, asked.locale)
  const found = await findProductByHandle(read, { handle, locale })
  if (!found) throw new ProductUnknown()
  if ('redirectTo' in found) return answerFor(read, request, found.redirectTo, asked)
  const { product } = found
  if (product.notSoldIn.includes(channelKey('page'))) throw new ProductUnknown()
  const rating = (await ratingsOf(read, [product.id])).get(product.id) ?? noRating
  const reviews = rating.count > 0 ? await listReviews(read, { productId: product.id, limit: asked.limit }) : []
  const words = wordsOf(locale).reviews
  const prefix = locale === shop.defaultLocale ? '' : `/${locale}`
  const url = `${originOf(request, shop)}${prefix}/products/${encodeURIComponent(product.handle)}`
  return {
    locale,
    product: { title: product.title, url },
    rating: {
      ...{ count: rating.count, mean: rating.mean, shown: shownMean(rating.mean, locale) },
      label: words.outOf(shownMean(rating.mean, locale)),
      countLabel: words.count(rating.count),
    },
    histogram: [5, 4, 3, 2, 1].map((stars) => {
      const count = rating.histogram[stars - 1]!
      return { label: words.stars(stars), count: count.toLocaleString(locale), share: shareOf(count, rating.count) }
    }),
    reviews: reviews.map((review) => shownAs(review, product, shop, locale)),
    allUrl: `${url}#reviews`,
    buyUrl: `${url}#from-embed`,
    words: {
      ...{ title: words.of(product.title), empty: words.empty },
      ...{ all: words.allAt(rating.count, shop.name), buy: words.seeAt(shop.name) },
    },
    colours: { day: colourOf(dayScheme(shop.colours)), night: colourOf(nightScheme(shop.colours)) },
  }
}

/** As exact as search engines are told. */
const shownMean = (mean: number, locale: string): string => mean.toLocaleString(locale, { maximumFractionDigits: 2 })

const shareOf = (count: number, all: number): number => (all === 0 ? 0 : Math.round((count / all) * 100))

/** The language asked for, where the shop and its pages speak it. */
function spoken({ locales, defaultLocale }: ShopSettings, asked = defaultLocale): string {
  const language = asked.split('-')[0]!.toLowerCase()
  return locales.find((locale) => locale === language && pageLocales.includes(locale)) ?? defaultLocale
}

/** As the product's page says it, with all that has to be said beside it. */
function shownAs(
  { rating, title, body, createdAt, variantId, reply, ...review }: ShownReview,
  product: ProductPage,
  shop: ShopSettings,
  locale: string,
) {
  const words = wordsOf(locale).reviews
  const date = (at: Date) => dateOf(at, locale, shop.timeZone)
  const author = review.author || words.former
  const variant = product.variants.find(({ id }) => id === variantId)?.title
  const { imported, incentive } = review
  return {
    ...{ rating, title, body, author, locale: review.locale },
    starsLabel: words.stars(rating),
    at: createdAt,
    by: [
      ...[author, date(createdAt)],
      ...(review.verified ? [words.verified] : []),
      ...(variant ? [words.bought(variant)] : []),
      ...(imported ? [words.imported(originNames[imported.from], date(imported.at))] : []),
      ...(incentive ? [words.incentive(incentive)] : []),
    ],
    ...(reply && { reply: { by: words.reply(shop.name), body: reply.body, locale: reply.locale } }),
  }
}

const needed = [
  'paper',
  'sunk',
  'ink',
  'ink-soft',
  'line',
  'brand',
  'on-brand',
  'brand-ink',
  'accent',
  'accent-ink',
] as const

const colourOf = (scheme: Scheme): Record<string, string> =>
  Object.fromEntries(needed.map((name) => [name, scheme[name]]))
