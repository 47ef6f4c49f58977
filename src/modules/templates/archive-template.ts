import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { TemplateUnknown, TooManyTemplates } from './refusals.ts'
import { mostTemplates } from './template.ts'

/**
 * Puts a template away: it stands in no list to choose from. What names it already goes on with it. Again changes nothing.
 *
 * @throws {TemplateUnknown}
 */
export async function archiveTemplate(tx: Tx, id: string): Promise<void> {
  const rows = await query(
    tx,
    'update templates.template set archived_at = coalesce(archived_at, $2) where id = $1 returning id',
    [id, tx.now],
  )
  if (rows.length === 0) throw new TemplateUnknown()
}

/**
 * Takes a template out again. Again changes nothing.
 *
 * @throws {TemplateUnknown}
 * @throws {TooManyTemplates}
 */
export async function restoreTemplate(tx: Tx, id: string): Promise<void> {
  await query(tx, `select pg_advisory_xact_lock(hashtextextended('templates', 0))`)
  const [found] = await query<{ isAway: boolean; count: number }>(
    tx,
    `select archived_at is not null as "isAway",
       (select count(*)::int from templates.template where archived_at is null) as count
     from templates.template where id = $1 for update`,
    [id],
  )
  if (!found) throw new TemplateUnknown()
  if (!found.isAway) return
  if (found.count >= mostTemplates) throw new TooManyTemplates(mostTemplates)
  await query(tx, 'update templates.template set archived_at = null where id = $1', [id])
}
