import { type Keyed, runShared, runStatement } from './statement.ts'
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

/**
 * The same for rows of some keys: who asks the same of other keys in this turn of the process, over the same view, is
 * answered by the same statement.
 *
 * It takes the list of keys as `$1` and names the key of each row `key`.
 *
 * @param more its other values, from `$2` on
 * @returns the rows of each key in their order, also of keys that others asked for; keys without rows are absent
 */
export const queryByKey = <Row extends Keyed>(
  read: Read,
  text: string,
  keys: readonly string[],
  more: readonly unknown[] = [],
): Promise<ReadonlyMap<string, readonly Row[]>> =>
  runShared(clientOf(read), text, keys, more) as Promise<ReadonlyMap<string, readonly Row[]>>
