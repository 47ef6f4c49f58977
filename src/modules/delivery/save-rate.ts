import type { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checked } from './checked.ts'
import { deliveryRulesChanged } from './events.ts'
import { code, rateTerms } from './rate.ts'
import { DeliveryCodeTaken, DeliveryRuleInvalid, RateNotFound, ZoneNotFound } from './refusals.ts'

export type RateToSave = z.input<typeof rateTerms> & {
  /** Left out for a new rate. */
  id?: string | undefined
  zoneId: string
  /** Replaces the rate of the same code in wider zones. */
  code: string
  /** Place in the list of options, lower first. */
  position?: number | undefined
}

const mostRates = 50

/**
 * Adds a way of delivery to a zone, or changes one.
 *
 * @returns its id
 * @throws {DeliveryRuleInvalid} naming the field, or when the zone has 50 rates already
 * @throws {DeliveryCodeTaken} when the zone has another rate with this code
 * @throws {ZoneNotFound}
 * @throws {RateNotFound} when the rate to change is gone
 */
export async function saveRate(tx: Tx, rate: RateToSave): Promise<string> {
  const terms = checked(rateTerms, rate)
  if (!code.safeParse(rate.code).success)
    throw new DeliveryRuleInvalid('code', code.safeParse(rate.code).error!.issues[0]!.message)
  const zone = await query(tx, 'select from delivery.zone where id = $1 for update', [rate.zoneId])
  if (zone.length === 0) throw new ZoneNotFound('zoneId')
  const others = await query<{ id: string; code: string }>(
    tx,
    'select id, code from delivery.rate where zone_id = $1',
    [rate.zoneId],
  )
  if (others.some((other) => other.code === rate.code && other.id !== rate.id)) throw new DeliveryCodeTaken()
  if (rate.id && !others.some((other) => other.id === rate.id)) throw new RateNotFound('id')
  if (!rate.id && others.length >= mostRates)
    throw new DeliveryRuleInvalid('code', `A zone can have ${mostRates} rates at most.`)

  const id = rate.id ?? tx.newId()
  await query(
    tx,
    `insert into delivery.rate (id, zone_id, code, position, terms) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set code = excluded.code, position = excluded.position, terms = excluded.terms`,
    [id, rate.zoneId, rate.code, rate.position ?? 0, JSON.stringify(terms)],
  )
  await tx.publish(deliveryRulesChanged({ what: 'zones' }))
  return id
}

/** Removes a way of delivery; harmless when it is gone already. Orders keep what they were promised. */
export async function removeRate(tx: Tx, id: string): Promise<void> {
  const removed = await query(tx, 'delete from delivery.rate where id = $1 returning id', [id])
  if (removed.length > 0) await tx.publish(deliveryRulesChanged({ what: 'zones' }))
}
