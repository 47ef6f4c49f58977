import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Group } from './condition.ts'
import type { Change } from './needs.ts'

/** What decides who belongs to a segment, as those who judge need it. */
export interface Rule {
  readonly id: string
  readonly name: string
  readonly condition: Group
  readonly needs: readonly Change[]
  readonly uses: readonly string[]
  readonly isTimely: boolean
  readonly version: number
  /** Whether everybody was looked at; until then nothing is announced. */
  readonly isFilled: boolean
}

const lockName = `hashtext('dangol segments')`

/** Keeps the rules as they are while people are judged by them. */
export const keepRules = (tx: Tx): Promise<unknown> => query(tx, `select pg_advisory_xact_lock_shared(${lockName})`)

/** Waits until nobody is being judged, and lets nobody be judged before the rules are changed. */
export const lockRules = (tx: Tx): Promise<unknown> => query(tx, `select pg_advisory_xact_lock(${lockName})`)

/** All rules that hold, each behind those that it names. */
export async function rulesInOrder(read: Read): Promise<Rule[]> {
  const rows = await query<Rule>(
    read,
    `select id, name, condition, needs, uses, is_timely as "isTimely", version, filled_at is not null as "isFilled"
     from segments.segment where archived_at is null order by created_at, id`,
  )
  const open = new Map(rows.map((rule) => [rule.id, rule]))
  const ordered: Rule[] = []
  const put = (rule: Rule): void => {
    open.delete(rule.id)
    for (const used of rule.uses) {
      const other = open.get(used)
      if (other) put(other)
    }
    ordered.push(rule)
  }
  for (const rule of rows) if (open.has(rule.id)) put(rule)
  return ordered
}
