import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../src/config.ts'
import type { Traced } from '../../src/testing/statements.ts'
import type { BenchDatabase } from '../database.ts'

/** Writes the SQL of a purchase with its plans for review: `BENCH_WRITE=yes npm run bench -- statements`. */
export async function writeHotPaths(db: BenchDatabase, statements: readonly Traced[]): Promise<void> {
  const parts = [
    '# The statements of a purchase\n',
    'Made by `BENCH_WRITE=yes npm run bench -- statements`, for review: each text once, with how often one purchase asks',
    'it, who asks, and its generic plan in a nearly empty shop. `test/hot-paths.test.ts` counts them.',
  ]
  for (const [text, same] of Map.groupBy(statements, (one) => one.text)) {
    if (/^(begin|commit|rollback|savepoint)/i.test(text)) continue
    parts.push(`\n## ${same[0]!.mark} × ${same.length}\n`, ...[...new Set(same.map(({ asker }) => `- ${asker}`))])
    parts.push('\n```sql', text.trim(), '```\n\n```', await planOf(db, text), '```')
  }
  writeFileSync(join(root, 'docs/hot-paths.md'), `${parts.join('\n')}\n`)
}

async function planOf(db: BenchDatabase, text: string): Promise<string> {
  const { rows } = await db.pool
    .query<{ 'QUERY PLAN': string }>(`explain (generic_plan, costs off) ${text}`)
    .catch((error: Error) => ({ rows: [{ 'QUERY PLAN': error.message }] }))
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
