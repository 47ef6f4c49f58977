import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { listRules, type PackingRule, saveRule } from '../fulfilment/index.ts'
import { shopSettings } from '../shop/index.ts'
import type { PackedRecipe } from './recipe.ts'
import { ChoiceNeeded } from './refusals.ts'
import type { Answers } from './switch-on.ts'

/** The packing rule that a recipe made; undefined when it was never on, or staff removed the rule since. */
export async function ruleOfRecipe(read: Read, key: string): Promise<PackingRule | undefined> {
  const [row] = await query<{ id: string }>(read, 'select rule_id as id from recipes.recipe where key = $1', [key])
  return row && (await listRules(read)).find(({ id }) => id === row.id)
}

/**
 * Lets cards go into parcels from now on: makes the packing rule, or switches on again the one that staff have.
 *
 * @throws {ChoiceNeeded} without a promotion
 * @throws as `saveRule`
 * @returns the rule's id
 */
export async function switchInsertOn(
  tx: Tx,
  recipe: PackedRecipe,
  { answers, by }: { answers: Answers; by: string },
): Promise<string> {
  const known = await ruleOfRecipe(tx, recipe.key)
  if (known) return setActive(tx, known, true)
  const { promotion } = answers
  if (!promotion) throw new ChoiceNeeded('promotion')
  const { defaultLocale } = await shopSettings(tx)
  const name = defaultLocale.startsWith('ko') ? recipe.title.ko : recipe.title.en
  const ruleId = await saveRule(tx, recipe.rule({ ...answers, promotion }, name))
  await query(
    tx,
    `insert into recipes.recipe (key, rule_id, answers, made_at, made_by) values ($1, $2, $3, $4, $5)
     on conflict (key) do update set rule_id = excluded.rule_id, answers = excluded.answers,
       made_at = excluded.made_at, made_by = excluded.made_by`,
    [recipe.key, ruleId, JSON.stringify(answers), tx.now, by],
  )
  return ruleId
}

/** No more cards are chosen; those that were printed keep working. Again changes nothing. */
export async function switchInsertOff(tx: Tx, key: string): Promise<void> {
  const known = await ruleOfRecipe(tx, key)
  if (known) await setActive(tx, known, false)
}

async function setActive(tx: Tx, { id, terms }: PackingRule, active: boolean): Promise<string> {
  if (terms.active !== active) await saveRule(tx, { ...terms, id, active })
  return id
}
