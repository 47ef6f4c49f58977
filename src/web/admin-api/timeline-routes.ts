import { z } from 'zod'
import { habitsOf } from '../../modules/habits/index.ts'
import { getProfile, timelineOf } from '../../modules/profiles/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { byId, money, translated } from './fields.ts'

const event = z
  .object({
    seq: z.int().describe('Its place in the log'),
    type: z.string().describe('Owner and what happened: `orders.order-placed`'),
    profileId: z.uuid().nullable().describe('To which of her profiles it happened'),
    data: z.record(z.string(), z.unknown()),
    at: z.date(),
  })
  .meta({ id: 'TimelineEvent' })

const about = z
  .string()
  .regex(/^[a-z-]+(,[a-z-]+){0,19}$/, 'Name the owners of the events, like orders,checkout')
  .describe('Only events of these owners, with commas between: `orders,checkout`')

const unknown = { 404: 'Nobody has this id' }

/** All that happened to somebody, and what is reckoned from it. */
export const timelineRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/customers/:id/timeline',
    {
      config: { requires: 'customers:read', problems: unknown },
      schema: {
        operationId: 'listTimeline',
        summary: 'All that happened to a person, of every module, latest first, as the log has it now',
        params: byId,
        querystring: pageQuery.extend({ about: about.optional() }),
        response: { 200: pageOf(event) },
      },
    },
    async ({ params: { id: profileId }, query: { about: owners, cursor, limit } }) => {
      const before = readCursor(z.int(), cursor)
      const rows = await app.edge.reading(async (read) => {
        await getProfile(read, profileId)
        return timelineOf(read, { profileId, owners: owners?.split(','), before, limit: limit + 1 })
      })
      return pageFrom(rows, limit, ({ seq }) => seq)
    },
  )
  habitRoutes(server, app)
}

const habits = z
  .object({
    orders: z.int().describe('Not called off'),
    cancelled: z.int(),
    firstOrderAt: z.date().nullable(),
    lastOrderAt: z.date().nullable(),
    lastOrderId: z.uuid().nullable(),
    spend: z.array(money).readonly().describe('By currency, less what went back to her'),
    averageDaysBetween: z.number().nullable().describe('Between her orders; null below two'),
    seenAt: z.date().nullable(),
    seenBy: z.string().nullable().describe('The type of the event by which she was seen last'),
    favouriteCategory: z.object({ id: z.uuid(), title: translated, units: z.int() }).nullable(),
    supplies: z
      .array(
        z.object({
          productId: z.uuid(),
          title: translated,
          times: z.int().describe('In how many orders'),
          units: z.int(),
          lastAt: z.date(),
          daysPerUnit: z.number().nullable().describe('How long one lasted her so far; null after one purchase'),
          runsOutAt: z.date().nullable().describe('When what she bought last is used up, at that pace'),
        }),
      )
      .readonly()
      .describe('Latest bought first, at most 20'),
  })
  .meta({ id: 'Habits' })

function habitRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/customers/:id/habits',
    {
      config: { requires: 'customers:read', problems: unknown },
      schema: {
        operationId: 'getHabits',
        summary: 'What a person’s buying tells: orders, spend, rhythm, favourites, and what runs out when',
        description: 'Reckoned from the events of orders as they are announced, of all her profiles together.',
        params: byId,
        response: { 200: habits },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        await getProfile(read, id)
        return habitsOf(read, id)
      }),
  )
}
