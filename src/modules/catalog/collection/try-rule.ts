import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { checked } from '../refusals.ts'
import { type CollectionRule, collectionRuleSchema } from './collection.ts'

/** What a rule would gather now. */
export interface RuleTried {
  /** All that fit, whatever their status. */
  readonly products: number
  /** Those of them that shoppers would see. */
  readonly onSale: number
  /** The first of them, those on sale before the others, the newest first. */
  readonly productIds: readonly string[]
}

const mostShown = 24

/**
 * Which products a rule fits, before anything is saved.
 *
 * @param shown how many products to name, at most 24
 * @throws {CatalogInputInvalid} naming the first field of the rule that does not fit
 */
export async function tryRule(
  read: Read,
  { rule, shown }: { rule: CollectionRule; shown: number },
): Promise<RuleTried> {
  const { match, conditions } = checked(collectionRuleSchema, rule)
  const named = conditions.map((condition) => ({ name: '', ...condition }))
  const rows = await query<RuleTried>(read, trying, [JSON.stringify(named), match, Math.min(shown, mostShown)])
  return rows[0]!
}

const trying = `
  with asked as (
    select jsonb_agg(condition || jsonb_build_object('key',
      catalog.condition_key(condition ->> 'field', condition ->> 'name', condition ->> 'value'))) as conditions
    from jsonb_array_elements($1::jsonb) as condition
  ), fitting as materialized (
    select product.id, product.status
    from asked, catalog.product
    cross join lateral catalog.keys_of(product) as keys
    cross join lateral jsonb_populate_recordset(null::catalog.collection_condition, asked.conditions) as condition
    cross join lateral catalog.meets(product, keys, condition) as met
    group by product.id
    having case when $2 = 'all' then bool_and(met) else bool_or(met) end
  )
  select (select count(*)::int from fitting) as products,
    (select count(*)::int from fitting where status = 'active') as "onSale",
    array(select id from fitting order by status = 'active' desc, id desc limit $3) as "productIds"`
