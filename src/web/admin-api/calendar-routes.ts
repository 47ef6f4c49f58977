import { z } from 'zod'
import { later } from '../../kernel/clock.ts'
import type { Read } from '../../kernel/transaction.ts'
import { campaignsBetween, campaignStates } from '../../modules/campaigns/index.ts'
import { type Piece, piecesBetween } from '../../modules/pieces/index.ts'
import { dueByDay, listJourneys } from '../../modules/journeys/index.ts'
import { sendsByDay } from '../../modules/messaging/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Routes } from '../server.ts'

const mostDays = 62
const dayMs = 86_400_000
const on = z.string().describe('In the shop’s time zone: 2026-11-28')

const calendar = z
  .object({
    timeZone: z.string(),
    campaigns: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        state: z.enum(campaignStates),
        startsAt: z.date(),
        endedAt: z.date().nullable(),
      }),
    ),
    journeys: z.array(z.object({ id: z.uuid(), name: z.string(), state: z.enum(['live', 'paused']) })),
    sends: z
      .array(z.object({ kind: z.enum(['campaign', 'journey']), id: z.uuid(), on, sends: z.int() }))
      .describe('How many messages were written'),
    pieces: z
      .array(
        z.object({
          id: z.uuid(),
          name: z.string().describe('Where it goes, and what of it is said'),
          state: z.string(),
          at: z.date(),
        }),
      )
      .describe('What is published of customers’ pictures, or will be; at most 500'),
    waiting: z.array(z.object({ id: z.uuid(), on, people: z.int() })).describe('Who waits in a journey until that day'),
  })
  .meta({ id: 'MessageCalendar' })

/** When campaigns and journeys write. */
export const calendarRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/calendar',
    {
      config: { requires: 'messages:read', problems: { 422: 'The span is empty, or longer than 62 days' } },
      schema: {
        operationId: 'getMessageCalendar',
        summary: 'When campaigns begin and what they and journeys wrote and will write, day by day',
        querystring: z.object({
          from: z.iso.datetime({ offset: true }),
          to: z.iso.datetime({ offset: true }).describe('Not included; at most 62 days later'),
        }),
        response: { 200: calendar },
      },
    },
    ({ query }) => {
      const span = { from: new Date(query.from), to: new Date(query.to) }
      if (span.to <= span.from || span.to > later(span.from, mostDays * dayMs))
        throw new HttpProblem(422, 'http/span-too-long', `Ask for at least a moment and at most ${mostDays} days.`, {
          field: 'to',
        })
      return app.edge.reading((read) => calendarOf(read, span))
    },
  )
}

async function calendarOf(read: Read, span: { from: Date; to: Date }): Promise<z.infer<typeof calendar>> {
  const { timeZone } = await shopSettings(read)
  const campaigns = await campaignsBetween(read, span)
  const journeys = (await listJourneys(read)).filter(({ state }) => state === 'live' || state === 'paused')
  const asked = { ...span, timeZone }
  const sendsOf = async (kind: 'campaign' | 'journey', of: readonly { id: string }[]) =>
    (await sendsByDay(read, { ...asked, kind, ids: of.map(({ id }) => id) })).map((one) => ({ ...one, kind }))
  return {
    timeZone,
    campaigns: campaigns.map(({ id, design, state, startsAt, endedAt, createdAt }) => ({
      ...{ id, name: design.name, state, endedAt },
      startsAt: startsAt ?? createdAt,
    })),
    journeys: journeys.map(({ id, name, state }) => ({ id, name, state: state as 'live' | 'paused' })),
    sends: [...(await sendsOf('campaign', campaigns)), ...(await sendsOf('journey', journeys))],
    pieces: (await piecesBetween(read, span)).map(pieceEntry),
    waiting: await dueByDay(read, asked),
  }
}

const pieceEntry = ({ id, network, format, quote, state, publishedAt, scheduledAt }: Piece) => ({
  ...{ id, state, at: (publishedAt ?? scheduledAt)! },
  name: [network ?? format, quote.slice(0, 60)].filter(Boolean).join(': '),
})
