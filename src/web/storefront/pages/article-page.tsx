import type { VNode } from 'preact'
import type { ProductCard } from '../../../modules/catalog/index.ts'
import type { ArticleTeaser, ShownArticle } from '../../../modules/help/index.ts'
import type { Rating } from '../../../modules/reviews/index.ts'
import { articleData } from '../article-data.ts'
import { dateOf } from '../day.ts'
import { ArticleLinks, AskUs } from '../parts/article-links.tsx'
import { crumbData, Crumbs } from '../parts/crumbs.tsx'
import { Document } from '../parts/document.tsx'
import { ProductCards } from '../parts/product-card.tsx'
import { href, type Visit } from '../visit.ts'

interface ArticlePageProps {
  visit: Visit
  article: ShownArticle
  /** What it is for, as far as it is on sale. */
  products: readonly ProductCard[]
  /** Of the products. */
  ratings: ReadonlyMap<string, Rating>
  /** Others on its topic. */
  others: readonly ArticleTeaser[]
  /** Shown to staff before it is published. */
  hidden?: boolean
}

/** One article: how to use a thing, how to keep it, and the things it is for. */
export function ArticlePage({ visit, article, products, ratings, others, hidden = false }: ArticlePageProps): VNode {
  const { articles: words } = visit.words
  const trail = [
    { title: words.title, path: '/help' },
    { title: article.title, path: `/help/${article.handle}` },
  ]
  const picture = products[0]?.pictures[0]
  return (
    <Document
      visit={visit}
      title={article.title}
      description={article.lead}
      picture={picture}
      properties={[['og:type', 'article']]}
      linkedData={hidden ? [] : [articleData(visit, article, picture), crumbData(visit, trail)]}
      hidden={hidden}
    >
      <div class="wide">
        <Crumbs visit={visit} trail={trail} />
        <div class="article-columns">
          <article class="article">
            <header>
              <p class="eyebrow">{words.topics[article.topic]}</p>
              <h1>{article.title}</h1>
              {article.lead && <p class="lead soft">{article.lead}</p>}
            </header>
            {/* Sanitised when it was saved; see the help's article-html. */}
            <div
              class="prose article-body"
              lang={article.language === visit.locale ? undefined : article.language}
              dangerouslySetInnerHTML={{ __html: article.bodyHtml }}
            />
            <p class="soft small">{words.changed(dateOf(article.changedAt, visit.locale, visit.shop.timeZone))}</p>
          </article>
          {others.length > 0 && (
            <aside class="article-others" aria-labelledby="others">
              <h2 id="others" class="eyebrow">
                {words.moreOn[article.topic]}
              </h2>
              <ArticleLinks visit={visit} articles={others} short />
              <a class="onward" href={href(visit, '/help')}>
                {words.showAll}
              </a>
            </aside>
          )}
        </div>
        {products.length > 0 && (
          <section class="section" aria-labelledby="belongs-to">
            <h2 id="belongs-to">{words.belongsTo}</h2>
            <ProductCards visit={visit} cards={products} ratings={ratings} level={3} />
          </section>
        )}
        <AskUs visit={visit} />
      </div>
    </Document>
  )
}
