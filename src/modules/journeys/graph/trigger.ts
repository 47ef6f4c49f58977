import { z } from 'zod'
import { traitNameSchema } from '../../profiles/index.ts'
import { durationSchema } from './duration.ts'

/** An event type of the log, as `journeyEvents` lists them. */
export const eventTypeSchema = z
  .string()
  .regex(/^[a-z-]+\.[a-z-]+$/, 'An event is named like orders.order-placed')
  .max(80)

/** Narrows an event to what it is about: each named field must have one of the values, as text. */
export const aboutSchema = z
  .record(z.string().min(1).max(80), z.array(z.string().min(1).max(200)).min(1).max(50))
  .describe('By field of the event, dotted into lists: { "lines.productId": ["…"] }; any of the values')

/** What happened, and what it must be about. */
export const eventAskedSchema = z
  .strictObject({ event: eventTypeSchema, about: aboutSchema.optional() })
  .meta({ id: 'JourneyEventAsked' })
export type EventAsked = z.infer<typeof eventAskedSchema>

const onEvent = z
  .strictObject({
    on: z.literal('event'),
    event: eventTypeSchema,
    about: aboutSchema.optional(),
    after: durationSchema.optional().describe('She comes in at the event and waits so long before the first step'),
  })
  .meta({ id: 'JourneyOnEvent' })

const onSegmentEntered = z
  .strictObject({ on: z.literal('segment-entered'), segment: z.uuid() })
  .meta({ id: 'JourneyOnSegmentEntered' })

const onSegmentLeft = z
  .strictObject({ on: z.literal('segment-left'), segment: z.uuid() })
  .meta({ id: 'JourneyOnSegmentLeft' })

const onDate = z
  .strictObject({
    on: z.literal('date'),
    trait: traitNameSchema.describe('Holds a date: 1990-02-28'),
    offsetDays: z.int().min(-365).max(365).describe('So many days after the date; before it when below zero'),
    hour: z.int().min(0).max(23).describe('In her time zone'),
    yearly: z.boolean().describe('Each year, as a birthday; 29 February counts as 28 in other years'),
  })
  .meta({ id: 'JourneyOnDate' })

const onWebhook = z.strictObject({ on: z.literal('webhook') }).meta({ id: 'JourneyOnWebhook' })
const onReply = z.strictObject({ on: z.literal('reply') }).meta({ id: 'JourneyOnReply' })
const byHand = z.strictObject({ on: z.literal('by-hand') }).meta({ id: 'JourneyByHand' })

/** What brings somebody into a journey. */
export const triggerSchema = z
  .discriminatedUnion('on', [onEvent, onSegmentEntered, onSegmentLeft, onDate, onWebhook, onReply, byHand])
  .meta({ id: 'JourneyTrigger' })
export type Trigger = z.infer<typeof triggerSchema>
