import type { VNode } from 'preact'
import type { ProductCard } from '../../../modules/catalog/index.ts'
import type { Rating } from '../../../modules/reviews/index.ts'
import type { Problem } from '../../http/problem.ts'
import { Document } from '../parts/document.tsx'
import { ProductCards } from '../parts/product-card.tsx'
import { SearchForm } from '../parts/search-form.tsx'
import { CollectionLinks } from '../parts/tiles.tsx'
import { href, type Visit } from '../visit.ts'

interface HelpPageProps {
  visit: Visit
  problem: Problem
  /** For who found nothing here: what others like. */
  loved: readonly ProductCard[]
  /** By product. */
  ratings: ReadonlyMap<string, Rating>
}

/** A no as a page: what happened, and the way on. */
export function HelpPage({ visit, problem, loved, ratings }: HelpPageProps): VNode {
  const { help, home } = visit.words
  const lost = problem.status === 404
  const [title, said] = wordsFor(visit, problem)
  return (
    <Document visit={visit} title={title} hidden template="help">
      <div class="wide help">
        <header class="browse-head">
          <h1>{title}</h1>
          <p class="lead soft">{said}</p>
          {lost && <SearchForm visit={visit} id="search-here" large />}
          {lost && <CollectionLinks visit={visit} />}
          <p>
            <a class={lost ? 'onward' : 'button'} href={href(visit, '/')}>
              {help.home}
            </a>
          </p>
          {problem.status >= 500 && problem.requestId && <p class="small soft">{help.request(problem.requestId)}</p>}
        </header>
        {loved.length > 0 && (
          <section class="section" aria-labelledby="loved">
            <h2 id="loved">{home.loved}</h2>
            <ProductCards visit={visit} cards={loved} ratings={ratings} firstRow={2} level={3} />
          </section>
        )}
      </div>
    </Document>
  )
}

function wordsFor({ words: { help } }: Visit, problem: Problem): readonly [title: string, said: string] {
  if (problem.status === 404) return [help.notFoundTitle, help.notFound]
  const isAway = problem.code === 'http/database-away'
  if ((problem.status === 429 || problem.status === 503) && !isAway) return [help.busyTitle, help.busy]
  return [help.failedTitle, problem.status >= 500 ? help.failed : problem.detail]
}
