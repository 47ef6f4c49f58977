import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type TemplateInput, tellsOf } from './template.ts'

/** Keeps what a template is from now on, beside all that it was. */
export async function writeVersion(
  tx: Tx,
  { id, version, input, by }: { id: string; version: number; input: TemplateInput; by: string },
): Promise<void> {
  await query(
    tx,
    'insert into templates.version (template_id, version, content, tells, at, by) values ($1, $2, $3, $4, $5, $6)',
    [id, version, JSON.stringify(input), tellsOf(input), tx.now, by],
  )
}
