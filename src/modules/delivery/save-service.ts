import type { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checked } from './checked.ts'
import { deliveryRulesChanged } from './events.ts'
import { DeliveryCodeTaken, DeliveryRuleInvalid, ServiceNotFound } from './refusals.ts'
import { serviceTerms } from './service-terms.ts'

export type ServiceToSave = z.input<typeof serviceTerms> & {
  /** Left out for a new service. */
  id?: string | undefined
}

const mostServices = 50

/**
 * Adds a service for orders, such as gift wrap, or changes one.
 *
 * @returns its id
 * @throws {DeliveryRuleInvalid} naming the field, or when there are 50 services already
 * @throws {DeliveryCodeTaken} when another service has this code
 * @throws {ServiceNotFound} when the service to change is gone
 */
export async function saveService(tx: Tx, service: ServiceToSave): Promise<string> {
  const { code, position, ...terms } = checked(serviceTerms, service)
  await query(tx, 'lock table delivery.service in share row exclusive mode')
  const others = await query<{ id: string; code: string }>(tx, 'select id, code from delivery.service')
  if (others.some((other) => other.code === code && other.id !== service.id)) throw new DeliveryCodeTaken()
  if (service.id && !others.some((other) => other.id === service.id)) throw new ServiceNotFound()
  if (!service.id && others.length >= mostServices)
    throw new DeliveryRuleInvalid('code', `There can be ${mostServices} services at most.`)

  const id = service.id ?? tx.newId()
  await query(
    tx,
    `insert into delivery.service (id, code, position, terms) values ($1, $2, $3, $4)
     on conflict (id) do update set code = excluded.code, position = excluded.position, terms = excluded.terms`,
    [id, code, position, JSON.stringify(terms)],
  )
  await tx.publish(deliveryRulesChanged({ what: 'services' }))
  return id
}

/** Removes a service; harmless when it is gone already. Orders keep what was done for them. */
export async function removeService(tx: Tx, id: string): Promise<void> {
  const removed = await query(tx, 'delete from delivery.service where id = $1 returning id', [id])
  if (removed.length > 0) await tx.publish(deliveryRulesChanged({ what: 'services' }))
}
