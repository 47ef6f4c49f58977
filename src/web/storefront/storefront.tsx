import type { Darkroom, FileStore } from '../../modules/media/index.ts'
import type { PaymentProvider } from '../../modules/payments/index.ts'
import type { Reply, Request, Routes, Server } from '../server.ts'
import { advocateRoutes } from './advocate-routes.tsx'
import { accountRoutes } from './account-routes.tsx'
import { articlePreviewRoutes } from './article-preview-routes.tsx'
import { articleRoutes } from './article-routes.tsx'
import { type Asset, bundledIsland, iconOf, island, serveAsset } from './assets.ts'
import { browseRoutes } from './browse-routes.tsx'
import { buyNowRoutes } from './buy-now-routes.tsx'
import { cartRoutes } from './cart-routes.tsx'
import { channelRoutes } from './channel-routes.tsx'
import { checkoutRoutes } from './checkout-routes.tsx'
import { codeRoutes } from './code-routes.tsx'
import { consentRoutes } from './consent-routes.tsx'
import { leavingRoutes } from './leaving-routes.tsx'
import { guideRoutes } from './guide-routes.tsx'
import { orderRoutes, type ParcelsOf } from './order-routes.tsx'
import { helpPages } from './help.tsx'
import { lightRoutes } from './light-routes.ts'
import { chatPages } from './chat-routes.tsx'
import { feedRoutes, manifestRoutes, serveSpeculation } from './discovery-routes.ts'
import { fontFiles } from './look/fonts.ts'
import { hangul } from './look/hangul.ts'
import { plainSheet, sharedRules, sheetApart, styleSheets } from './look/style-sheet.ts'
import { type Pages, pagesOf } from './pages.ts'
import { servePushWorker } from './push-worker.ts'
import { previewRoutes } from './preview-routes.tsx'
import { noRating, type RatingOf } from './rating.ts'
import { mentionRoutes } from './mention-routes.tsx'
import { pieceRoutes } from './piece-routes.ts'
import { pictureRightsRoutes } from './picture-rights-routes.tsx'
import { pictureRoutes } from './picture-routes.tsx'
import { productRoutes } from './product-routes.tsx'
import { ownPostRoutes } from './own-post-routes.tsx'
import { answerRoutes } from './answer-routes.tsx'
import { questionJudgingRoutes } from './question-judging-routes.ts'
import { questionRoutes } from './question-routes.tsx'
import { reviewRoutes } from './review-routes.tsx'
import { reviewRequestRoutes } from './review-request-routes.tsx'
import { reviewWritingRoutes } from './review-writing-routes.tsx'
import { shadeRoutes } from './shade-routes.tsx'
import { sitemapRoutes } from './sitemap-routes.ts'
import { sizeRoutes } from './size-routes.ts'
import { wishRoutes } from './wish-routes.tsx'
import { shopSettings, type ShopSettings } from '../../modules/shop/index.ts'
import { pageLocales } from './words/words.ts'

export interface StorefrontParts {
  readonly providers: readonly PaymentProvider[]
  readonly parcelsOf: ParcelsOf
  /** Where photos go that shoppers send. */
  readonly files: FileStore
  /** Where those are made anew that go with reviews; nobody is asked for any where this is left out. */
  readonly darkroom?: Darkroom
  /** What others say of the shop; nothing is shown where this is left out. */
  readonly ratingOf?: RatingOf
}

const aDay = 86_400
const aYear = 365 * aDay

const islandNames = [
  'comfort',
  'card-payment',
  'search',
  'listing',
  'product',
  'buying',
  'reviews',
  'shade',
  'film',
  'model',
  'push',
] as const

/** Those that bring a package with them, or are of several files. */
const bundledNames = ['measuring', 'model-viewer', 'chat', 'photos'] as const

/** The scripts of pages, and where each is found. */
function islandsOf() {
  const own = islandNames.map((name) => [name, island(name)] as const)
  const bundled = bundledNames.map((name) => [name, bundledIsland(name)] as const)
  const all = [...own, ...bundled]
  const paths = Object.fromEntries(all.map(([name, { path }]) => [name, path])) as Record<
    (typeof all)[number][0],
    string
  >
  return { assets: all.map(([, asset]) => asset), paths }
}

/** The shop's pages, each also below its language: `/ko/cart`. */
export const storefront =
  (parts: StorefrontParts): Routes =>
  async (server, app) => {
    const fonts = fontFiles()
    const sheets = styleSheets(sharedRules())
    const { paths, assets } = islandsOf()
    const { comfort, measuring, 'card-payment': cardPayment, ...islands } = paths
    const chatSheet = sheetApart('chat')
    const files = {
      chatSheet: chatSheet.path,
      fonts: fonts.map(({ path }) => path),
      script: comfort,
      measuring,
      islands,
    }
    const looks = { files, sheets, speculation: serveSpeculation(server) }
    const pages = pagesOf(app, looks, cardPayment)
    const { sheet, files: letters } = hangul()
    for (const asset of [plainSheet(), chatSheet, sheet, ...letters, ...fonts, ...assets]) serveAsset(server, asset)
    const own = (assetOf: (shop: ShopSettings) => Asset, age: number) => async (_request: Request, reply: Reply) => {
      const asset = assetOf(await app.edge.reading(shopSettings))
      return reply.header('cache-control', `public, max-age=${age}`).type(asset.type).send(asset.body)
    }
    server.get(
      '/assets/shop/*',
      { schema: { hide: true } },
      own((shop) => sheets.of(shop), aYear),
    )
    server.get('/assets/icon/*', { schema: { hide: true } }, own(iconOf, aYear))
    server.get('/favicon.ico', { schema: { hide: true } }, own(iconOf, aDay))
    server.setHelpPage(helpPages(pages))
    servePushWorker(server)
    sitemapRoutes(server, pages)
    manifestRoutes(server, pages)
    previewRoutes(server, app, looks)
    articlePreviewRoutes(server, app, looks)
    routesOfPages(server, pages, parts)
    for (const locale of pageLocales) {
      await server.register(
        (scope, _options, done) => {
          routesOfPages(scope.withTypeProvider(), pages, parts)
          done()
        },
        { prefix: `/${locale}` },
      )
    }
  }

/** What stands below each language alike. */
function routesOfPages(scope: Server, pages: Pages, parts: StorefrontParts): void {
  const { providers, parcelsOf, files, darkroom, ratingOf = noRating } = parts
  const photos = darkroom && { files, darkroom }
  browseRoutes(scope, pages)
  productRoutes(scope, pages)
  articleRoutes(scope, pages)
  shadeRoutes(scope, pages)
  sizeRoutes(scope, pages)
  pictureRoutes(scope, pages)
  pieceRoutes(scope, pages, files)
  mentionRoutes(scope, pages)
  pictureRightsRoutes(scope, pages)
  reviewRoutes(scope, pages)
  reviewWritingRoutes(scope, pages, photos)
  reviewRequestRoutes(scope, pages, photos)
  questionRoutes(scope, pages)
  questionJudgingRoutes(scope, pages)
  answerRoutes(scope, pages)
  ownPostRoutes(scope, pages)
  cartRoutes(scope, pages)
  advocateRoutes(scope, pages)
  checkoutRoutes(scope, pages, { providers, ratingOf })
  buyNowRoutes(scope, pages, providers)
  leavingRoutes(scope, pages, providers)
  orderRoutes(scope, pages, { parcelsOf, files })
  accountRoutes(scope, pages, providers)
  consentRoutes(scope, pages)
  channelRoutes(scope, pages)
  wishRoutes(scope, pages)
  codeRoutes(scope, pages)
  guideRoutes(scope, pages)
  chatPages(scope, pages, files)
  lightRoutes(scope)
  feedRoutes(scope, pages)
}
