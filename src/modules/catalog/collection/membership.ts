import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'

const membershipLock = `hashtextextended('catalog.membership', 0)`

/**
 * Puts products into the collections whose rules they meet, and takes them out of the others.
 *
 * Only rules that one of the products' keys leads to are tried, and those they belong to now. Two statements however
 * many products and rules. Meanwhile no rule changes; other products may.
 */
export async function placeProducts(tx: Tx, productIds: readonly string[]): Promise<void> {
  await holdRules(tx)
  await query(tx, placing, [productIds])
}

const placing = `
  with placed as materialized (
    select product, catalog.keys_of(product) as keys from catalog.product where id = any($1::uuid[])
  ), candidate as (
    select (product).id as product_id, condition.collection_id
    from placed, unnest(keys) as held (probe)
    join catalog.collection_condition as condition on condition.probe = held.probe
    union
    select product_id, collection_id
    from catalog.collection_member join catalog.collection on collection.id = collection_id
    where product_id = any($1::uuid[]) and kind = 'rule'
  ), verdict as materialized (
    select candidate.product_id, candidate.collection_id,
      case when min(collection.match) = 'all' then bool_and(met) else bool_or(met) end as fits
    from candidate
    join placed on (placed.product).id = candidate.product_id
    join catalog.collection on collection.id = candidate.collection_id
    join catalog.collection_condition as condition on condition.collection_id = candidate.collection_id
    cross join lateral catalog.meets(placed.product, placed.keys, condition) as met
    group by candidate.product_id, candidate.collection_id
  ), gone as (
    delete from catalog.collection_member as member using verdict
    where member.product_id = verdict.product_id and member.collection_id = verdict.collection_id and not fits
  )
  insert into catalog.collection_member (collection_id, product_id)
  select collection_id, product_id from verdict where fits order by collection_id, product_id
  on conflict do nothing`

/**
 * Keeps rules from changing until the transaction ends. Taken before a product is locked: whoever changes a rule takes
 * this lock first and products later, so nobody waits in a circle.
 */
export async function holdRules(tx: Tx): Promise<void> {
  await query(tx, `select pg_advisory_xact_lock_shared(${membershipLock})`)
}

/** Keeps products from being placed while a rule changes; the holder recomputes the rule's members before it ends. */
export async function lockRules(tx: Tx): Promise<void> {
  await query(tx, `select pg_advisory_xact_lock(${membershipLock})`)
}

/** Makes the members of one collection by rule be the products that meet it: one statement, this collection only. */
export async function recomputeMembers(tx: Tx, collectionId: string): Promise<void> {
  await query(tx, recomputing, [collectionId])
}

const recomputing = `
  with fitting as materialized (
    select product.id
    from catalog.product
    cross join lateral catalog.keys_of(product) as keys
    join catalog.collection on collection.id = $1
    join catalog.collection_condition as condition on condition.collection_id = collection.id
    cross join lateral catalog.meets(product, keys, condition) as met
    group by product.id, collection.match
    having case when collection.match = 'all' then bool_and(met) else bool_or(met) end
  ), gone as (
    delete from catalog.collection_member
    where collection_id = $1 and product_id not in (select id from fitting)
  )
  insert into catalog.collection_member (collection_id, product_id) select $1, id from fitting
  on conflict do nothing`
