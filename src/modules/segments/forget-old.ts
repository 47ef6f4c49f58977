import { days, later } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import { keptDays } from './happening.ts'

const atOnce = 10_000
const mostPasses = 200

/** Forgets what nobody can ask for any more, in short transactions. It counts nowhere, so nothing changes by it. */
export async function forgetOldHappenings(edge: Edge): Promise<void> {
  for (let pass = 0; pass < mostPasses; pass++) {
    const gone = await edge.inTransaction((tx) =>
      query(
        tx,
        `delete from segments.happening where ctid = any(array(
           select ctid from segments.happening where at < $1 limit ${atOnce})) returning 1`,
        [later(tx.now, -days(keptDays))],
      ),
    )
    if (gone.length < atOnce) return
  }
}
