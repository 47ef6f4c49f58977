import type { VNode } from 'preact'
import type { ArticleTeaser } from '../../../modules/help/index.ts'
import { href, type Visit } from '../visit.ts'

interface ArticleLinksProps {
  visit: Visit
  articles: readonly ArticleTeaser[]
  /** Titles alone, where they stand beside something else. */
  short?: boolean
}

/** Articles to read on, each with what it is about. */
export const ArticleLinks = ({ visit, articles, short = false }: ArticleLinksProps): VNode => (
  <ul class={short ? 'article-links short' : 'article-links'} role="list">
    {articles.map(({ id, handle, title, lead }) => (
      <li key={id}>
        <a href={href(visit, `/help/${handle}`)}>{title}</a>
        {!short && lead && <p class="soft small">{lead}</p>}
      </li>
    ))}
  </ul>
)

interface FoundArticlesProps {
  visit: Visit
  articles: readonly ArticleTeaser[]
  term: string
}

/** What the help says to somebody's words, or that it says nothing. */
export const FoundArticles = ({ visit, articles, term }: FoundArticlesProps): VNode => (
  <section class="articles articles-found" aria-labelledby="found">
    <h2 id="found">{articles.length > 0 ? visit.words.articles.found(term) : visit.words.articles.notFound(term)}</h2>
    {articles.length > 0 && <ArticleLinks visit={visit} articles={articles} />}
    <p>
      <a class="onward" href={href(visit, '/help')}>
        {visit.words.articles.showAll}
      </a>
    </p>
  </section>
)

/** For whom nothing here was the answer. */
export const AskUs = ({ visit }: { visit: Visit }): VNode => (
  <section class="ask-us panel" aria-labelledby="ask-us">
    <div>
      <h2 id="ask-us">{visit.words.articles.askTitle}</h2>
      <p class="soft">{visit.words.articles.ask}</p>
    </div>
    <a class="button quiet" href={`mailto:${visit.shop.contactEmail}`}>
      {visit.words.articles.askAct}
    </a>
  </section>
)
