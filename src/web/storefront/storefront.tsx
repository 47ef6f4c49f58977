import type { PaymentProvider } from '../../modules/payments/index.ts'
import type { Routes, Server } from '../server.ts'
import { accountRoutes } from './account-routes.tsx'
import { island, serveAsset, styleSheet, themeOf } from './assets.ts'
import { browseRoutes } from './browse-routes.tsx'
import { cartRoutes } from './cart-routes.tsx'
import { checkoutRoutes } from './checkout-routes.tsx'
import { orderRoutes, type ParcelsOf } from './order-routes.tsx'
import { HelpPage } from './pages/help-page.tsx'
import { pagesOf } from './pages.ts'
import { productRoutes } from './product-routes.tsx'
import { renderPage } from './render.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { pageLocales } from './words/words.ts'

export interface StorefrontParts {
  readonly providers: readonly PaymentProvider[]
  readonly parcelsOf: ParcelsOf
}

/** The shop's pages, each also below its language: `/ko/cart`. */
export const storefront =
  ({ providers, parcelsOf }: StorefrontParts): Routes =>
  async (server, app) => {
    const css = styleSheet()
    const cardPayment = island('card-payment')
    const pages = pagesOf(app, css.path, cardPayment.path)
    serveAsset(server, css)
    serveAsset(server, cardPayment)
    server.get('/assets/:theme(^theme\\..+$)', { schema: { hide: true } }, async (_request, reply) => {
      const theme = themeOf(await app.edge.reading(shopSettings))
      return reply.header('cache-control', 'public, max-age=31536000').type(theme.type).send(theme.body)
    })
    server.setHelpPage(async (problem, request) => {
      const visit = await pages.visit(request)
      return renderPage(<HelpPage visit={visit} problem={problem} />)
    })
    const all = (scope: Server) => {
      browseRoutes(scope, pages)
      productRoutes(scope, pages)
      cartRoutes(scope, pages)
      checkoutRoutes(scope, pages, providers)
      orderRoutes(scope, pages, parcelsOf)
      accountRoutes(scope, pages)
    }
    all(server)
    for (const locale of pageLocales) {
      await server.register(
        (scope, _options, done) => {
          all(scope.withTypeProvider())
          done()
        },
        { prefix: `/${locale}` },
      )
    }
  }
