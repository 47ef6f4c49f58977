import { z } from 'zod'
import {
  archiveSegment,
  changeSegment,
  chooseIdeal,
  conditionSchema,
  createSegment,
  getSegment,
  growthOf,
  idealShare,
  listMembers,
  listSegments,
  previewSegment,
  restoreSegment,
  segmentSchema,
} from '../../modules/segments/index.ts'
import { profilesById } from '../../modules/profiles/index.ts'
import type { Read } from '../../kernel/transaction.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { idealShare as idealAnswer, segment, segmentAnswer, segmentPerson } from './segment-answers.ts'

const missing = { 404: 'There is no such segment' }
const unfit = {
  409: 'Another has this name, it comes with the shop, others ask for it, or there are too many',
  422: 'Something of it does not fit; `field` names it. Segments that ask for each other without an end are named',
}

/** Segments: who belongs together, kept live. */
export const segmentsRoutes: Routes = (server, app) => {
  readRoutes(server, app)
  memberRoutes(server, app)
  writeRoutes(server, app)
  lifeRoutes(server, app)
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/segments',
    {
      config: { requires: 'customers:read' },
      schema: {
        operationId: 'listSegments',
        summary: 'All segments, the shop’s own first, and which share of the buyers is like the ideal customer',
        response: { 200: z.object({ items: z.array(segment).describe('At most 208'), ideal: idealAnswer }) },
      },
    },
    () =>
      app.edge.reading(async (read) => ({
        items: (await listSegments(read)).map(segmentAnswer),
        ideal: await idealShare(read),
      })),
  )
  server.get(
    '/api/admin/v1/segments/:id',
    {
      config: { requires: 'customers:read', problems: missing },
      schema: {
        operationId: 'getSegment',
        summary: 'One segment with how it grew',
        params: byId,
        response: { 200: segment.extend({ growth: z.array(growthDay).describe(growthWords) }) },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => ({
        ...segmentAnswer(await getSegment(read, id)),
        growth: await growthOf(read, id),
      })),
  )
}

const growthWords = 'The last 90 days on which somebody came or went, oldest first; other days are like the one before'
const growthDay = z
  .object({ day: z.string().describe('In UTC'), members: z.int(), entered: z.int(), went: z.int() })
  .meta({ id: 'SegmentDay' })

const member = segmentPerson.extend({ since: z.date() }).meta({ id: 'SegmentMember' })

function memberRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/segments/:id/members',
    {
      config: { requires: 'customers:read', problems: missing },
      schema: {
        operationId: 'listSegmentMembers',
        summary: 'Who belongs to a segment, who came last first',
        params: byId,
        querystring: pageQuery,
        response: { 200: pageOf(member) },
      },
    },
    async ({ params: { id: segmentId }, query: { cursor, limit } }) => {
      const after = readCursor(z.object({ since: z.coerce.date(), personId: z.uuid() }), cursor)
      return app.edge.reading(async (read) => {
        await getSegment(read, segmentId)
        const rows = await listMembers(read, { segmentId, after, limit: limit + 1 })
        const { items, nextCursor } = pageFrom(rows, limit, (row) => row)
        const people = await named(
          read,
          items.map(({ personId }) => personId),
        )
        return { items: items.map(({ since }, at) => ({ ...people[at]!, since })), nextCursor }
      })
    },
  )
  server.post(
    '/api/admin/v1/segments/preview',
    {
      config: { requires: 'customers:read', idempotency: 'none', problems: { 422: unfit[422] } },
      schema: {
        operationId: 'previewSegment',
        summary: 'How many would belong to a segment, and ten of them; nothing is written down',
        body: z.object({ condition: conditionSchema }),
        response: {
          200: z
            .object({
              count: z.int(),
              isEstimate: z.boolean().describe('Reckoned from a part of the people, because counting took too long'),
              sample: z.array(segmentPerson).describe('At most ten'),
            })
            .meta({ id: 'SegmentPreview' }),
        },
      },
    },
    async ({ body }) => {
      const { sample, ...preview } = await previewSegment(app.edge, body.condition)
      return { ...preview, sample: await app.edge.reading((read) => named(read, sample)) }
    },
  )
}

async function named(read: Read, ids: readonly string[]): Promise<z.infer<typeof segmentPerson>[]> {
  const people = await profilesById(read, ids)
  return ids.map((id) => ({ id, name: people.get(id)?.name ?? null, email: people.get(id)?.email ?? null }))
}

function writeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/segments',
    {
      config: { requires: 'customers:write', problems: unfit },
      schema: {
        operationId: 'createSegment',
        summary: 'Make a segment; everybody is looked at in the background, and it is live at once',
        body: segmentSchema,
        response: { 201: segment },
      },
    },
    async (request, reply) => {
      const made = await changing(app, request, { data: { name: request.body.name } }, async (tx, by) =>
        getSegment(tx, await createSegment(tx, request.body, by)),
      )
      return reply.status(201).send(segmentAnswer(made))
    },
  )
  server.put(
    '/api/admin/v1/segments/:id',
    {
      config: { requires: 'customers:write', problems: { ...missing, ...unfit } },
      schema: {
        operationId: 'changeSegment',
        summary: 'Change a segment; with other conditions everybody is looked at anew',
        params: byId,
        body: segmentSchema,
        response: { 200: segment },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id, data: { name: request.body.name } }, async (tx) => {
        await changeSegment(tx, id, request.body)
        return segmentAnswer(await getSegment(tx, id))
      })
    },
  )
}

function lifeRoutes(server: Server, app: App): void {
  const acts = [
    [
      'archive',
      'archiveSegment',
      'Put a segment away: nobody is looked at for it any more; again is harmless',
      archiveSegment,
    ],
    ['restore', 'restoreSegment', 'Take a segment out again; everybody is looked at anew', restoreSegment],
    [
      'ideal',
      'chooseIdealCustomer',
      'Say that this segment is the ideal customer, instead of the one before',
      chooseIdeal,
    ],
  ] as const
  for (const [word, operationId, summary, act] of acts) {
    server.post(
      `/api/admin/v1/segments/:id/${word}`,
      {
        config: { requires: 'customers:write', problems: { ...missing, 409: unfit[409] } },
        schema: { operationId, summary, params: byId, response: nothing },
      },
      async (request, reply) => {
        const { id } = request.params
        await changing(app, request, { subject: id }, (tx) => act(tx, id))
        return reply.status(204).send(null)
      },
    )
  }
}
