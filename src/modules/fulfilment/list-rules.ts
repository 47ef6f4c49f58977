import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type PackingRule, ruleTerms } from './rule.ts'

/** A shop has at most so many packing rules. */
export const mostRules = 100

/** All packing rules in the order in which they are asked. What an older Dangol did not know of a rule is as it is by default. */
export async function listRules(read: Read): Promise<PackingRule[]> {
  const rows = await query<{ id: string; terms: unknown; gifts_given: number }>(
    read,
    'select id, terms, gifts_given from fulfilment.rule order by position, id limit 1000',
  )
  return rows.map((row) => ({ id: row.id, terms: ruleTerms.parse(row.terms), giftsGiven: row.gifts_given }))
}
