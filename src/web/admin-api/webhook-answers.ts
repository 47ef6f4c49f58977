import { z } from 'zod'
import {
  deliveryStates,
  endpointKinds,
  mostReplayed,
  replayKinds,
  replayStates,
  stopReasons,
} from '../../modules/webhooks/index.ts'

const instantOrNull = z.date().nullable()

export const endpoint = z
  .object({
    id: z.uuid(),
    kind: z.enum(endpointKinds).describe('`hook`: a program subscribed to one kind of event'),
    address: z.string(),
    description: z.string(),
    eventTypes: z.array(z.string()).readonly(),
    createdAt: z.date(),
    createdBy: z.string(),
    disabledAt: instantOrNull.describe('Since when nothing is sent; null while it is switched on'),
    disabledFor: z
      .enum(stopReasons)
      .nullable()
      .describe('`gone`: it answered 410; `failing`: nothing got through for five days'),
    failingSince: instantOrNull.describe('Since when every try failed; null while things get through'),
    earlierUntil: instantOrNull.describe('Until when the secret before the last rotation signs as well'),
  })
  .meta({ id: 'WebhookEndpoint' })

const count = z.int().describe('Counted up to 10,000')

export const endpointDetail = endpoint
  .extend({ deliveries: z.object({ waiting: count, delivered: count, failed: count }).describe('Of the last 30 days') })
  .meta({ id: 'WebhookEndpointDetail' })

export const madeEndpoint = z
  .object({ id: z.uuid(), secret: z.string().describe('`whsec_…`: signs every message; shown this once') })
  .meta({ id: 'MadeWebhookEndpoint' })

export const rotatedSecret = z
  .object({
    secret: z.string().describe('Shown this once'),
    earlierUntil: z.date().describe('Until then the secret before signs as well'),
  })
  .meta({ id: 'RotatedWebhookSecret' })

export const eventType = z.object({ type: z.string(), about: z.string() }).meta({ id: 'WebhookEventType' })

export const delivery = z
  .object({
    id: z.uuid(),
    messageId: z.string().describe('What the receiver sees as `webhook-id`; the same at each try and in each replay'),
    type: z.string(),
    state: z.enum(deliveryStates),
    isTest: z.boolean(),
    attempts: z.int(),
    nextAt: instantOrNull.describe('When it is tried next'),
    createdAt: z.date(),
    endedAt: instantOrNull,
    lastStatus: z.int().nullable().describe('Of the last answer; null where none came'),
  })
  .meta({ id: 'WebhookDelivery' })

export const deliveryDetail = delivery
  .extend({
    body: z.string().describe('As it is posted'),
    tries: z
      .array(
        z.object({
          number: z.int(),
          at: z.date(),
          tookMs: z.int(),
          status: z.int().nullable(),
          answer: z.string().nullable().describe('The beginning of it, at most 2,000 characters'),
          failure: z.string().nullable().describe('Why there was no answer'),
        }),
      )
      .readonly()
      .describe('The latest first, at most 50'),
  })
  .meta({ id: 'WebhookDeliveryDetail' })

export const replayKind = z
  .enum(replayKinds)
  .describe(
    '`failed`: deliveries that were given up since, and those that wait for another try; ' +
      '`missing`: events that were never in line for this endpoint; `all`: every event since',
  )

export const replay = z
  .object({
    id: z.uuid(),
    what: replayKind,
    since: z.date(),
    state: z.enum(replayStates).describe(`\`full\`: it stopped at ${mostReplayed}; begin another since \`reached\``),
    reached: instantOrNull.describe('The instant of the last event it came to'),
    made: z.int().describe('How many deliveries it has put in line'),
    createdAt: z.date(),
  })
  .meta({ id: 'WebhookReplay' })

export const hook = z
  .object({ id: z.uuid(), targetUrl: z.string(), event: z.string(), createdAt: z.date() })
  .meta({ id: 'Hook' })

export const hookSample = z
  .object({
    id: z.string(),
    type: z.string(),
    timestamp: z.string(),
    data: z.record(z.string(), z.unknown()),
    resource: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'HookSample' })
