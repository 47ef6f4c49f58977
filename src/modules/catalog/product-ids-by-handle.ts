import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Products by the handles at which they stand or stood, whatever their status; others are absent. One query. */
export async function productIdsByHandle(read: Read, handles: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ handle: string; id: string }>(
    read,
    `select handle, target_id as id from catalog.handle where kind = 'product' and handle = any($1)`,
    [handles],
  )
  return new Map(rows.map(({ handle, id }) => [handle, id]))
}
