import type { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checked } from './checked.ts'
import { deliveryRulesChanged } from './events.ts'
import { DeliveryRuleInvalid, ZoneNotFound } from './refusals.ts'
import { zoneTerms } from './zone.ts'

export type ZoneToSave = z.input<typeof zoneTerms> & {
  /** Left out for a new zone. */
  id?: string | undefined
}

const mostZones = 200

/**
 * Adds a delivery zone, or changes one.
 *
 * @returns its id
 * @throws {DeliveryRuleInvalid} naming the field, or when there are 200 zones already
 * @throws {ZoneNotFound} when the zone to change is gone
 */
export async function saveZone(tx: Tx, zone: ZoneToSave): Promise<string> {
  const terms = checked(zoneTerms, zone)
  const countries = [...new Set(terms.places.map((place) => place.country))]
  const values = [terms.name, countries, JSON.stringify(terms.places), terms.freeReturns]
  const id = zone.id ?? tx.newId()
  if (zone.id) {
    const changed = await query(tx, changeZone, [id, ...values])
    if (changed.length === 0) throw new ZoneNotFound('id')
  } else {
    const added = await query(tx, addZone, [id, ...values, mostZones])
    if (added.length === 0) throw new DeliveryRuleInvalid('id', `There can be ${mostZones} zones at most.`)
  }
  await tx.publish(deliveryRulesChanged({ what: 'zones' }))
  return id
}

/** Removes a zone with its rates; harmless when it is gone already. Orders keep what they were promised. */
export async function removeZone(tx: Tx, id: string): Promise<void> {
  const removed = await query(tx, 'delete from delivery.zone where id = $1 returning id', [id])
  if (removed.length > 0) await tx.publish(deliveryRulesChanged({ what: 'zones' }))
}

const changeZone = `
  update delivery.zone set name = $2, countries = $3, places = $4, free_returns = $5 where id = $1 returning id`

const addZone = `
  insert into delivery.zone (id, name, countries, places, free_returns)
  select $1::uuid, $2::text, $3::text[], $4::jsonb, $5::boolean
  where (select count(*) from delivery.zone) < $6::int returning id`
