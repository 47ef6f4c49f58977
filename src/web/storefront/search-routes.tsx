import { z } from 'zod'
import { noteSearch, suggest } from '../../modules/catalog/index.ts'
import { searchShownArticles } from '../../modules/help/index.ts'
import type { Server } from '../server.ts'
import { browseOf } from './browse.ts'
import { listed } from './listed.ts'
import { lovedCards } from './loved.ts'
import { proofOfCards } from './proof.ts'
import { FoundArticles } from './parts/article-links.tsx'
import { Proof } from './parts/proof.tsx'
import { ListingPage } from './pages/listing-page.tsx'
import { SearchPage } from './pages/search-page.tsx'
import type { Pages } from './pages.ts'
import { ratingsOfCards } from './ratings-of-cards.ts'
import { outletOf } from './sold-here.ts'
import { suggestionsFor } from './suggestions.ts'

/** What the help says stands below the products, and must not push them away. */
const mostArticles = 4

/** Search with words, and what may be meant while she still types. */
export function searchRoutes(server: Server, pages: Pages): void {
  server.get('/search', { schema: { hide: true } }, async (request, reply) => {
    let found: { term: string; results: number } | undefined
    const answer = await pages.show(request, reply, async (read, visit) => {
      const { term, cursor } = browseOf(visit, { searching: true })
      if (!term) {
        const loved = await lovedCards(read, visit, 4)
        return <SearchPage visit={visit} loved={loved} ratings={await ratingsOfCards(read, loved)} />
      }
      const shown = await listed(read, visit, { searching: true })
      const { total, correctedTo } = shown.list
      if (!cursor) found = { term, results: total }
      const { search } = visit.words
      const asked = { term, locale: visit.locale, limit: mostArticles }
      const articles = visit.hasHelp && !cursor ? await searchShownArticles(read, asked) : []
      const proof = cursor ? undefined : await proofOfCards(read, visit, 'search', shown.list.products, term)
      return (
        <ListingPage
          visit={visit}
          title={total > 0 ? search.title(term) : search.nothing(term)}
          hidden
          hits={cursor ? undefined : total}
          {...shown}
          below={
            <>
              {articles.length > 0 && <FoundArticles visit={visit} articles={articles} term={term} />}
              {proof && <Proof visit={visit} proof={proof} />}
            </>
          }
        >
          {correctedTo && (
            <p>
              {search.meant} <strong>{correctedTo}</strong>
            </p>
          )}
          {total === 0 && <p class="soft">{search.nothingNext}</p>}
        </ListingPage>
      )
    })
    if (found) await noted(pages, found)
    return answer
  })
  const query = z.object({ q: z.string().max(200) })
  server.get('/search/suggest', { schema: { hide: true, querystring: query } }, async (request) => {
    const visit = await pages.visit(request)
    const { locale, market } = visit
    const asked = { term: request.query.q, locale, currency: market.currency, outlet: outletOf(visit), limit: 5 }
    return suggestionsFor(visit, await pages.app.edge.reading((read) => suggest(read, asked)))
  })
}

const noted = ({ app }: Pages, search: { term: string; results: number }): Promise<void> =>
  app.edge.inTransaction((tx) => noteSearch(tx, search))
