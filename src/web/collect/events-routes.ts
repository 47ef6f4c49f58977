import { z } from 'zod'
import {
  collectTypes,
  mostEventBytes,
  mostEvents,
  mostNameLength,
  type RawEvent,
} from '../../modules/collecting/index.ts'
import type { Routes } from '../server.ts'
import { senderOf } from './sender-of.ts'
import { mostPerMinute, takeBatch } from './take-batch.ts'

/** Only described here: what does not fit is said event by event, and the others are taken. */
const event = z
  .looseObject({
    type: z.enum(collectTypes),
    messageId: z
      .string()
      .max(mostNameLength)
      .optional()
      .describe('Your name for it: repeated it is taken once. Without one it is known by its contents and `timestamp`'),
    event: z.string().max(mostNameLength).optional().describe('What was tracked: Order Completed. Needed for `track`'),
    name: z.string().max(mostNameLength).optional().describe('Of the page or screen'),
    userId: z.string().max(200).optional().describe('Her account with you; one of the two ids is needed'),
    anonymousId: z.string().max(200).optional().describe('Her browser or device'),
    previousId: z.string().max(200).optional().describe('Needed for `alias`: by which she was known until now'),
    groupId: z.string().max(200).optional().describe('Needed for `group`'),
    traits: z.record(z.string(), z.unknown()).optional().describe('Of her; `email` and `phone` (E.164) make her known'),
    properties: z.record(z.string(), z.unknown()).optional(),
    context: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Kept are library, page, campaign, referrer, locale, app'),
    timestamp: z.iso.datetime({ offset: true }).optional().describe('When it took place, by your clock'),
  })
  .describe(`At most ${mostEventBytes / 1_024} kB`)
  .meta({ id: 'EventToCollect' })

const answer = z
  .object({
    taken: z.int().describe('Durable and new'),
    repeated: z.int().describe('Had come before'),
    problems: z
      .array(z.object({ index: z.int().describe('Place in `events`, from 0'), field: z.string(), message: z.string() }))
      .readonly(),
  })
  .meta({ id: 'EventsCollected' })

const body = z.object({
  sentAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Now, by your clock: how far it is off is taken out of each `timestamp`'),
  // What is no event is told in the answer, and the others are taken.
  events: z
    .array(z.union([event, z.unknown()]))
    .min(1)
    .max(mostEvents),
})

/** The shop's own way in for programs of the brand. */
export const eventsRoutes: Routes = (server, { edge }) => {
  server.post(
    '/api/collect/v1/events',
    {
      config: {
        idempotency: 'none',
        rateLimit: { max: mostPerMinute },
        problems: { 401: 'No source has this write key', 429: 'Too much comes in; see Retry-After' },
      },
      schema: {
        operationId: 'collectEvents',
        summary: 'Tell what people did, in batches; the write key is the bearer token',
        description:
          'A 200 means that every event without a problem is durable. Send the same batch again when no answer came: ' +
          'an event is taken once by its source and `messageId`.',
        tags: ['collect'],
        security: [{ writeKey: [] }],
        body,
        response: { 200: answer },
      },
    },
    async (request) => {
      const { sender } = await senderOf(edge, request, undefined, [])
      const { sentAt, events } = request.body
      return takeBatch(edge, sender, 'api', { sentAt, events: events.map(asRaw) })
    },
  )
}

const asRaw = (value: unknown): RawEvent | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
