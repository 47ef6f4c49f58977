import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Finding } from './finding.ts'
import { ImportUnknown } from './refusals.ts'
import { type Run, runColumns, type StoredRun } from './run.ts'

export async function findImport(read: Read, id: string): Promise<Run | undefined> {
  const [row] = await query<StoredRun>(read, `select ${runColumns} from imports.run where id = $1`, [id])
  return row
}

/** @throws {ImportUnknown} */
export async function getImport(read: Read, id: string): Promise<Run> {
  const run = await findImport(read, id)
  if (!run) throw new ImportUnknown()
  return run
}

/** Newest first. `after` is the last id of the page before. */
export const listImports = (
  read: Read,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Run[]> =>
  query<StoredRun>(
    read,
    `select ${runColumns} from imports.run where $1::uuid is null or id < $1 order by id desc limit $2`,
    [after ?? null, limit],
  )

/** A finding with its place in the list. */
export interface PlacedFinding extends Finding {
  readonly seq: number
}

/** What is to be said of the rows of a file, by row; kept for 30 days. `after` is the place of the last one before. */
export function listFindings(
  read: Read,
  about: {
    runId: string
    level?: Finding['level'] | undefined
    after?: { row: number; seq: number } | undefined
    limit: number
  },
): Promise<PlacedFinding[]> {
  const { runId, level, after, limit } = about
  return query<PlacedFinding>(
    read,
    `select row, seq::int, field, level, message from imports.finding
     where run_id = $1 and (row, seq) > ($2, $3) and ($4::text is null or level = $4)
     order by row, seq limit $5`,
    [runId, after?.row ?? 0, after?.seq ?? 0, level ?? null, limit],
  )
}
