import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { judgePeople } from './judge-people.ts'
import { keepRules, rulesInOrder } from './segment.ts'

const atOnce = 200
/** A pass ends after so many batches; the next goes on. */
const mostBatches = 500

/** Looks at those whom time alone may have brought into a segment or out of it, in short transactions. */
export async function recheckDue(edge: Edge): Promise<void> {
  for (let batch = 0; batch < mostBatches; batch++) {
    if ((await edge.inTransaction(recheckSome)) < atOnce) return
  }
}

/** @returns how many were due; at most 200 at a time */
export async function recheckSome(tx: Tx): Promise<number> {
  await keepRules(tx)
  const due = await query<{ id: string }>(
    tx,
    `select person_id as id from segments.person where recheck_at <= $1
     order by recheck_at limit ${atOnce} for update skip locked`,
    [tx.now],
  )
  if (due.length === 0) return 0
  const rules = await rulesInOrder(tx)
  const timely = rules.filter(({ isTimely }) => isTimely)
  // Also where no rule asks for time any more: the look that is due is then taken out.
  if (timely.length === 0) await forgetRechecks(tx, due)
  const changes = new Map(due.map(({ id }) => [id, new Set<never>()]))
  await judgePeople(tx, rules, { changes, also: ({ isTimely }) => isTimely, isByTime: true })
  return due.length
}

const forgetRechecks = (tx: Tx, due: readonly { id: string }[]) =>
  query(tx, 'update segments.person set recheck_at = null where person_id = any($1::uuid[])', [due.map(({ id }) => id)])
