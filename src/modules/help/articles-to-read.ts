import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Article } from './article.ts'

/** An article as it is read. */
export type ArticleToRead = Pick<Article, 'id' | 'title' | 'lead' | 'body'>

/** Articles with all their words, also drafts, the newest first; goes on after the id `after`. One query. */
export const articlesToRead = (
  read: Read,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<ArticleToRead[]> =>
  query<ArticleToRead>(
    read,
    `select id, title, lead, body from help.article where $1::uuid is null or id < $1 order by id desc limit $2`,
    [after ?? null, limit],
  )
