import { isDeepStrictEqual } from 'node:util'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Article, CheckedArticlePatch } from './article.ts'
import { articleHtml, eachLanguage, searchText } from './article-html.ts'
import { claimHandle } from './handles.ts'

const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()

/** The article as it is after the patch. */
export function planned(before: Article, patch: CheckedArticlePatch, now: Date): Article {
  const status = patch.status ?? before.status
  return {
    ...before,
    topic: patch.topic ?? before.topic,
    title: patch.title ? eachLanguage(patch.title, oneLine) : before.title,
    lead: patch.lead ? eachLanguage(patch.lead, oneLine) : before.lead,
    body: patch.body ? eachLanguage(patch.body, articleHtml) : before.body,
    status,
    publishedAt: before.publishedAt ?? (status === 'published' ? now : null),
  }
}

/**
 * Makes the stored article be `next`. The caller has it locked.
 *
 * @returns whether anything differed
 * @throws {ArticleHandleTaken} when another article has the handle
 */
export async function writeArticle(tx: Tx, before: Article | undefined, next: Article): Promise<boolean> {
  if (before && isDeepStrictEqual(before, next)) return false
  const { id, handle, topic, title, lead, body, status, publishedAt } = next
  if (before && before.handle !== handle) await claimHandle(tx, { handle, articleId: id })
  await query(
    tx,
    `insert into help.article (id, handle, topic, title, lead, body, search_text, status, published_at, created_at,
       changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
     on conflict (id) do update set handle = excluded.handle, topic = excluded.topic, title = excluded.title,
       lead = excluded.lead, body = excluded.body, search_text = excluded.search_text, status = excluded.status,
       published_at = excluded.published_at, changed_at = excluded.changed_at`,
    [
      ...[id, handle, topic, JSON.stringify(title), JSON.stringify(lead), JSON.stringify(body)],
      ...[searchText(title, lead, body), status, publishedAt, tx.now],
    ],
  )
  if (!before) await claimHandle(tx, { handle, articleId: id })
  return true
}
