import { runStatement } from './statement.ts'
import { clientOf, type Read } from './transaction.ts'

/**
 * Runs one hand-written statement, prepared under its name.
 *
 * For what reads better in SQL than in the query builder. Only a module's own tables.
 */
export async function query<Row>(read: Read, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const result = await runStatement(clientOf(read), text, values)
  return result.rows as Row[]
}
