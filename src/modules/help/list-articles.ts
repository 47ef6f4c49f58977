import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Article, ArticleStatus, Topic } from './article.ts'
import { wordsIn } from './article-html.ts'
import { articleColumns } from './find-article.ts'

/** An article in a list of staff: all but its body, and for how many products it is. */
export interface ListedArticle extends Omit<Article, 'body'> {
  readonly products: number
}

export interface ArticleSearch {
  /** Words in any language; each must be in it. */
  readonly search?: string | undefined
  readonly status?: ArticleStatus | undefined
  readonly topic?: Topic | undefined
  /** The id of the last one of the page before. */
  readonly after?: string | undefined
  /** 1 to 250. */
  readonly limit: number
}

const listed = `${articleColumns},
  (select count(*)::int from help.link where article_id = article.id and not rests) as products`

/** Articles of any state for staff, the newest first. */
export const listArticles = (
  read: Read,
  { search = '', status, topic, after, limit }: ArticleSearch,
): Promise<ListedArticle[]> =>
  query<ListedArticle>(
    read,
    `select ${listed} from help.article
     where ($1::text is null or status = $1) and ($2::text is null or topic = $2) and ($3::uuid is null or id < $3)
       and not exists (select from unnest($4::text[]) as word where strpos(search_text, word) = 0)
     order by id desc limit $5`,
    [status ?? null, topic ?? null, after ?? null, wordsIn(search), Math.min(limit, 250)],
  )

/** The articles of a product in its order, also drafts; for staff. */
export const listArticlesOf = (read: Read, productId: string): Promise<ListedArticle[]> =>
  query<ListedArticle>(
    read,
    `select ${listed} from help.link as mine join help.article on article.id = mine.article_id
     where mine.product_id = $1 order by mine.place_at_product, article.id limit 100`,
    [productId],
  )
