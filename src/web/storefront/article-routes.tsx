import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { isSoldAt, productCards } from '../../modules/catalog/index.ts'
import { findArticleByHandle, listShownArticles, searchShownArticles } from '../../modules/help/index.ts'
import type { Server } from '../server.ts'
import { ArticlePage } from './pages/article-page.tsx'
import { ArticlesPage } from './pages/articles-page.tsx'
import type { Drawn, Pages } from './pages.ts'
import { ratingsOfCards } from './ratings-of-cards.ts'
import { outletOf } from './sold-here.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ handle: z.string().max(200) })
const querystring = z.object({ q: z.string().max(200).optional().catch(undefined) })

/** An article may be for hundreds of products: so many of them are looked at, and so many stand below it. */
const mostAsked = 48
const mostShown = 8
const mostOthers = 6
const mostFound = 30

/** The shop's help: all of it, found by words, and each article. */
export function articleRoutes(server: Server, pages: Pages): void {
  server.get('/help', { schema: { hide: true, querystring } }, (request, reply) => {
    const term = request.query.q?.trim()
    if (!term) return pages.showShared(request, reply, helpPage)
    return pages.show(request, reply, async (read, visit) => {
      const articles = await searchShownArticles(read, { term, locale: visit.locale, limit: mostFound })
      return <ArticlesPage visit={visit} articles={articles} term={term} />
    })
  })
  server.get('/help/:handle', { schema: { hide: true, params } }, (request, reply) =>
    pages.showShared(request, reply, (read, visit) => articlePage(read, visit, request.params.handle)),
  )
}

const helpPage = async (read: Read, visit: Visit): Promise<Drawn> => (
  <ArticlesPage visit={visit} articles={await listShownArticles(read, { locale: visit.locale })} />
)

async function articlePage(read: Read, visit: Visit, handle: string): Promise<Drawn | undefined> {
  const { locale, market } = visit
  const found = await findArticleByHandle(read, { handle, locale })
  if (!found) return undefined
  if ('redirectTo' in found) return { movedTo: href(visit, `/help/${found.redirectTo}`) }
  const { article } = found
  const cards = await productCards(read, article.productIds.slice(0, mostAsked), { locale, currency: market.currency })
  const products = cards
    .filter(({ status, notSoldIn }) => status === 'active' && isSoldAt(notSoldIn, outletOf(visit)))
    .slice(0, mostShown)
  const others = (await listShownArticles(read, { locale }))
    .filter(({ id, topic }) => topic === article.topic && id !== article.id)
    .slice(0, mostOthers)
  return <ArticlePage {...{ visit, article, products, others, ratings: await ratingsOfCards(read, products) }} />
}
