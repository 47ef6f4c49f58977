import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type ProfileOfPerson, standingsOfPeople } from '../consent/index.ts'
import { purchasesOfPeople } from '../orders/index.ts'
import type { Portrait } from '../profiles/index.ts'
import type { Change } from './needs.ts'

type Found = readonly { personId: string }[]

/**
 * Takes over what is known of people now; who is new is written down. It reads how things stand, not what was told of
 * them, so late and repeated news lead to the same.
 *
 * @returns who was born by it, and whose traits or tags are different
 */
export async function refreshPortraits(
  tx: Tx,
  portraits: readonly Portrait[],
): Promise<{ personId: string; change: Change }[]> {
  const rows = JSON.stringify(portraits.map(({ profileIds: _, ...portrait }) => portrait))
  const born = await query<{ personId: string }>(tx, insertPeople, [rows])
  const traits = await query<{ personId: string }>(tx, updateTraits, [rows])
  const tags = await query<{ personId: string }>(tx, updateTags, [rows])
  return [...changesOf(born, 'born'), ...changesOf(traits, 'traits'), ...changesOf(tags, 'tags')]
}

/** Takes over what these people agreed to; answers for whom it is different. */
export async function refreshConsents(tx: Tx, profiles: readonly ProfileOfPerson[]) {
  const standings = await standingsOfPeople(tx, profiles)
  const changed = await query<{ personId: string }>(tx, updateConsents, [
    personsIn(profiles),
    JSON.stringify(
      standings.map(({ personId, channel, purpose, state }) => ({ personId, said: `${channel}:${purpose}:${state}` })),
    ),
  ])
  return changesOf(changed, 'consents')
}

/** Takes over what these people bought; answers for whom it is different. */
export async function refreshPurchases(tx: Tx, profiles: readonly ProfileOfPerson[]) {
  const purchases = await purchasesOfPeople(tx, profiles)
  const changed = await query<{ personId: string }>(tx, updatePurchases, [
    personsIn(profiles),
    JSON.stringify(purchases),
  ])
  return changesOf(changed, 'orders')
}

const changesOf = (found: Found, change: Change) => found.map(({ personId }) => ({ personId, change }))
const personsIn = (profiles: readonly ProfileOfPerson[]) => [...new Set(profiles.map(({ personId }) => personId))]

const insertPeople = `
  insert into segments.person (person_id, created_at, is_known, traits, tags)
  select "personId", "createdAt", "isKnown", traits, array(select jsonb_array_elements_text(tags))
  from jsonb_to_recordset($1::jsonb) as (
    "personId" uuid, "createdAt" timestamptz, "isKnown" boolean, traits jsonb, tags jsonb)
  on conflict do nothing returning person_id as "personId"`

const updateTraits = `
  update segments.person p set traits = now.traits, is_known = now."isKnown"
  from jsonb_to_recordset($1::jsonb) as now ("personId" uuid, "isKnown" boolean, traits jsonb)
  where p.person_id = now."personId" and (p.traits, p.is_known) is distinct from (now.traits, now."isKnown")
  returning p.person_id as "personId"`

const updateTags = `
  update segments.person p set tags = array(select jsonb_array_elements_text(now.tags))
  from jsonb_to_recordset($1::jsonb) as now ("personId" uuid, tags jsonb)
  where p.person_id = now."personId" and to_jsonb(p.tags) <> now.tags returning p.person_id as "personId"`

const updateConsents = `
  update segments.person p set consents = now.consents from (
    select who.id, array(
      select said from jsonb_to_recordset($2::jsonb) as s ("personId" uuid, said text)
      where s."personId" = who.id order by said) as consents
    from unnest($1::uuid[]) as who (id)) as now
  where p.person_id = now.id and p.consents <> now.consents returning p.person_id as "personId"`

const updatePurchases = `
  update segments.person p set orders = now.orders, full_price_orders = now.full, first_order_at = now.first,
    last_order_at = now.last, spend = now.spend
  from (
    select who.id, coalesce(b.orders, 0) as orders, coalesce(b."fullPriceOrders", 0) as full,
      b."firstOrderAt" as first, b."lastOrderAt" as last, coalesce(b.spend, '{}') as spend
    from unnest($1::uuid[]) as who (id)
    left join jsonb_to_recordset($2::jsonb) as b ("personId" uuid, orders int, "fullPriceOrders" int,
      "firstOrderAt" timestamptz, "lastOrderAt" timestamptz, spend jsonb) on b."personId" = who.id) as now
  where p.person_id = now.id and (p.orders, p.full_price_orders, p.first_order_at, p.last_order_at, p.spend)
    is distinct from (now.orders, now.full, now.first, now.last, now.spend)
  returning p.person_id as "personId"`
