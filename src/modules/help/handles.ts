import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { handleFrom } from '../catalog/index.ts'
import { ArticleHandleTaken, ArticleInvalid } from './refusals.ts'

/** A handle that no article has or had: made from the title, with the lowest free number behind it. */
export async function freeHandle(tx: Tx, title: string): Promise<string> {
  const wished = handleFrom(title) || 'article'
  const rows = await query<{ handle: string }>(
    tx,
    `select handle from help.handle where handle = $1 or handle ~>=~ ($1 || '-') and handle ~<~ ($1 || '.')`,
    [wished],
  )
  const taken = new Set(rows.map((row) => row.handle))
  if (!taken.has(wished)) return wished
  for (let number = 2; ; number++) {
    if (!taken.has(`${wished}-${number}`)) return `${wished}-${number}`
  }
}

/** The handle as it stands in an address. @throws {ArticleInvalid} when nothing of it is left */
export function cleanHandle(wished: string): string {
  const handle = handleFrom(wished)
  if (!handle) throw new ArticleInvalid('handle', 'An address needs at least one letter or digit.')
  return handle
}

/**
 * Gives an article its handle; the earlier one leads on to it from now on. A handle that only leads on elsewhere is
 * taken over.
 *
 * @throws {ArticleHandleTaken} when another article stands there now
 */
export async function claimHandle(tx: Tx, { handle, articleId }: { handle: string; articleId: string }): Promise<void> {
  await query(tx, 'update help.handle set current = false where article_id = $2 and handle <> $1 and current', [
    handle,
    articleId,
  ])
  const rows = await query(
    tx,
    `insert into help.handle (handle, article_id, current) values ($1, $2, true)
     on conflict (handle) do update set article_id = excluded.article_id, current = true
       where not handle.current or handle.article_id = excluded.article_id returning 1`,
    [handle, articleId],
  )
  if (rows.length === 0) throw new ArticleHandleTaken(handle)
}
