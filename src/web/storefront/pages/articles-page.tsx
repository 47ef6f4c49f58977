import type { VNode } from 'preact'
import { type ArticleTeaser, topics } from '../../../modules/help/index.ts'
import { ArticleLinks, AskUs, FoundArticles } from '../parts/article-links.tsx'
import { crumbData, Crumbs } from '../parts/crumbs.tsx'
import { Document } from '../parts/document.tsx'
import { Icon } from '../parts/icon.tsx'
import { href, type Visit } from '../visit.ts'

interface ArticlesPageProps {
  visit: Visit
  /** All of the help, or what was found. */
  articles: readonly ArticleTeaser[]
  /** What she looks for; absent: everything is shown. */
  term?: string | undefined
}

/** The shop's help: all articles by topic, or those in which her words are. */
export function ArticlesPage({ visit, articles, term }: ArticlesPageProps): VNode {
  const { articles: words } = visit.words
  const trail = [{ title: words.title, path: '/help' }]
  return (
    <Document
      visit={visit}
      title={words.title}
      description={words.lead}
      hidden={term !== undefined || articles.length === 0}
      linkedData={term === undefined ? [crumbData(visit, trail)] : []}
      hits={term === undefined ? undefined : articles.length}
    >
      <div class="wide articles">
        <Crumbs visit={visit} trail={trail} />
        <header class="browse-head">
          <h1>{words.title}</h1>
          <p class="lead soft">{words.lead}</p>
          {(articles.length > 0 || term !== undefined) && <Find visit={visit} term={term} />}
        </header>
        {term === undefined ? (
          <ByTopic visit={visit} articles={articles} />
        ) : (
          <FoundArticles {...{ visit, articles, term }} />
        )}
        <AskUs visit={visit} />
      </div>
    </Document>
  )
}

const Find = ({ visit, term }: { visit: Visit; term: string | undefined }): VNode => (
  <form class="search-form large" role="search" aria-label={visit.words.articles.find} action={href(visit, '/help')}>
    <label class="unseen" for="find-help">
      {visit.words.articles.find}
    </label>
    <input
      id="find-help"
      class="input"
      name="q"
      type="search"
      value={term}
      placeholder={visit.words.articles.find}
      enterkeyhint="search"
      autocomplete="off"
      maxlength={200}
    />
    <button>
      <Icon name="search" />
      <span class="unseen">{visit.words.articles.find}</span>
    </button>
  </form>
)

function ByTopic({ visit, articles }: { visit: Visit; articles: readonly ArticleTeaser[] }): VNode {
  const { articles: words } = visit.words
  if (articles.length === 0) {
    return (
      <div class="stack empty">
        <p class="lead">{words.none}</p>
        <p class="soft">{words.noneNext}</p>
      </div>
    )
  }
  return (
    <div class="articles-topics">
      {topics.map((topic) => {
        const about = articles.filter((article) => article.topic === topic)
        return (
          about.length > 0 && (
            <section key={topic} aria-labelledby={`topic-${topic}`}>
              <h2 id={`topic-${topic}`}>{words.topics[topic]}</h2>
              <ArticleLinks visit={visit} articles={about} />
            </section>
          )
        )
      })}
    </div>
  )
}
