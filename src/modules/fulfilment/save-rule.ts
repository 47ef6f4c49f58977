import type { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { getPromotion } from '../promotions/index.ts'
import { mostRules } from './list-rules.ts'
import { RuleInvalid, RuleUnknown, TooManyRules } from './refusals.ts'
import { ruleTerms } from './rule.ts'

export type RuleToSave = z.input<typeof ruleTerms> & {
  /** Of the rule to replace; a new one is made when left out. */
  id?: string | undefined
}

/**
 * Keeps a packing rule; orders whose packing has begun keep what was chosen for them.
 *
 * @returns the rule's id
 * @throws {RuleInvalid} naming the field
 * @throws {RuleUnknown}
 * @throws {TooManyRules} beyond a hundred
 * @throws {PromotionUnknown} when the insert's promotion does not exist
 */
export async function saveRule(tx: Tx, { id: known, ...input }: RuleToSave): Promise<string> {
  const checked = ruleTerms.safeParse(input)
  if (!checked.success) {
    const issue = checked.error.issues[0]!
    throw new RuleInvalid(issue.path.join('.'), issue.message)
  }
  const terms = checked.data
  if (terms.insert) await getPromotion(tx, terms.insert.promotionId)

  const id = known ?? tx.newId()
  const values = [id, terms.position, terms.active, JSON.stringify(terms)]
  const saved = await query(tx, known ? replace : make, known ? values : [...values, mostRules])
  if (saved.length === 0) throw known ? new RuleUnknown() : new TooManyRules(mostRules)
  return id
}

/** Removes a packing rule; removing it again is refused. @throws {RuleUnknown} */
export async function removeRule(tx: Tx, id: string): Promise<void> {
  const removed = await query(tx, 'delete from fulfilment.rule where id = $1 returning id', [id])
  if (removed.length === 0) throw new RuleUnknown()
}

const make = `
  insert into fulfilment.rule (id, position, active, terms)
  select $1::uuid, $2::int, $3::boolean, $4::jsonb where (select count(*) from fulfilment.rule) < $5 returning id`

const replace = `
  update fulfilment.rule set position = $2, active = $3, terms = $4 where id = $1 returning id`
