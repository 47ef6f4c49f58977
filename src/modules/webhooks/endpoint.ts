import { z } from 'zod'
import type { Courier } from './courier.ts'
import { isKnownPattern } from './event-types.ts'
import { AddressNotAllowed, EventTypeUnknown } from './refusals.ts'

/** Who made it: staff, or a program that subscribed to one kind of event (a REST hook). */
export const endpointKinds = ['endpoint', 'hook'] as const
export type EndpointKind = (typeof endpointKinds)[number]

/** Why an endpoint is sent nothing: staff said so, it answered 410, or nothing got through for days. */
export const stopReasons = ['staff', 'gone', 'failing'] as const
export type StopReason = (typeof stopReasons)[number]

/** Endpoints and hooks together; an event goes to each that wants it. */
export const mostEndpoints = 100

export interface Endpoint {
  readonly id: string
  readonly kind: EndpointKind
  readonly address: string
  readonly description: string
  /** `orders.order-placed`, `orders.*` or `*`. */
  readonly eventTypes: readonly string[]
  readonly createdAt: Date
  readonly createdBy: string
  readonly disabledAt: Date | null
  readonly disabledFor: StopReason | null
  /** Since when every try failed; null while things get through. */
  readonly failingSince: Date | null
  /** Until when the secret before the last rotation signs as well. */
  readonly earlierUntil: Date | null
}

export const endpointSchema = z.object({
  address: z.string().trim().min(8).max(2_000).describe('Where events are posted to: an address with https://'),
  description: z.string().trim().max(200).default('').describe('For the staff'),
  eventTypes: z
    .array(z.string().max(80))
    .min(1)
    .max(100)
    .describe('`orders.order-placed`, `orders.*` for all of a kind, `*` for all'),
})

export type EndpointInput = z.output<typeof endpointSchema>

/** @throws {AddressNotAllowed} {EventTypeUnknown} */
export function checkEndpoint(courier: Courier, input: Pick<EndpointInput, 'address' | 'eventTypes'>): void {
  checkAddress(courier, input.address, 'address')
  input.eventTypes.forEach((pattern, index) => {
    if (!isKnownPattern(pattern)) throw new EventTypeUnknown(pattern, `eventTypes.${index}`)
  })
}

/** @throws {AddressNotAllowed} */
export function checkAddress(courier: Courier, address: string, field: string): void {
  const objection = courier.objection(address)
  if (objection) throw new AddressNotAllowed(field, objection)
}
