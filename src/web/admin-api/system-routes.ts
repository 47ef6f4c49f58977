import { z } from 'zod'
import { consumerStates } from '../../kernel/consumer-states.ts'
import { rewindConsumer } from '../../kernel/consumer-position.ts'
import { jobStates, retryFailedJob } from '../../kernel/job-states.ts'
import { dismissSetAside, listSetAside, replaySetAside } from '../../kernel/set-aside.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'

const consumer = z
  .object({
    consumer: z.string(),
    lane: z.int(),
    lanes: z.int(),
    position: z.string(),
    behind: z.int().describe('Events that wait, of all lanes together; counted up to 10,000'),
    oldestWaitsMs: z.number(),
    setAside: z.int(),
    failing: z
      .object({ eventSeq: z.int(), attempts: z.int(), error: z.string() })
      .nullable()
      .describe('What the lane stands at just now'),
  })
  .meta({ id: 'ConsumerState' })

const setAside = z
  .object({
    id: z.uuid(),
    consumer: z.string(),
    eventSeq: z.int(),
    type: z.string(),
    error: z.string(),
    attempts: z.int(),
    at: z.date(),
  })
  .meta({ id: 'SetAside' })

const job = z
  .object({
    job: z.string(),
    waiting: z.int(),
    later: z.int(),
    active: z.int(),
    failed: z.int(),
    oldestWaitsMs: z.number(),
    lastFailures: z.array(
      z.object({
        id: z.string(),
        error: z.string(),
        tries: z.int(),
        at: z.string(),
        payload: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'JobState' })

const place = z.object({ at: z.coerce.date(), id: z.uuid() })
const byId = z.object({ id: z.uuid() })

/** How the machinery goes: consumers, events that were set aside, jobs. */
export const systemRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/system/consumers',
    {
      config: { requires: 'system:read' },
      schema: {
        operationId: 'listConsumers',
        summary: 'How far each consumer of the log is',
        response: { 200: z.object({ items: z.array(consumer) }) },
      },
    },
    async () => {
      const states = await app.edge.reading((read) => consumerStates(read, app.modules))
      return { items: states.map((state) => ({ ...state, failing: state.failing ?? null })) }
    },
  )
  server.post(
    '/api/admin/v1/system/consumers/:consumer/rewind',
    {
      config: { requires: 'system:write' },
      schema: {
        operationId: 'rewindConsumer',
        summary: 'Send a consumer back to the start of the log, to build its rows anew',
        params: z.object({ consumer: z.string().max(100) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { consumer: name } = request.params
      await changing(app, request, { subject: name }, (tx) => rewindConsumer(tx, name))
      return reply.status(204).send(null)
    },
  )
  setAsideRoutes(server, app)
  jobRoutes(server, app)
}

function setAsideRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/system/set-aside',
    {
      config: { requires: 'system:read' },
      schema: {
        operationId: 'listSetAside',
        summary: 'Events that a consumer could not handle and passed over, newest first',
        querystring: pageQuery,
        response: { 200: pageOf(setAside) },
      },
    },
    async ({ query: { cursor, limit } }) => {
      const before = readCursor(place, cursor)
      const rows = await app.edge.reading((read) =>
        listSetAside(read, { ...(before ? { before } : {}), limit: limit + 1 }),
      )
      return pageFrom(rows, limit, ({ at, id }) => ({ at, id }))
    },
  )
  server.post(
    '/api/admin/v1/system/set-aside/:id/replay',
    {
      config: {
        requires: 'system:write',
        problems: { 404: 'Replayed or dismissed already', 409: 'Nothing reacts to it' },
      },
      schema: {
        operationId: 'replaySetAside',
        summary: 'Handle an event that was set aside once more',
        params: byId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await replaySetAside(app.edge, app.modules, id)
      await changing(app, request, { subject: id }, () => Promise.resolve())
      return reply.status(204).send(null)
    },
  )
  server.delete(
    '/api/admin/v1/system/set-aside/:id',
    {
      config: { requires: 'system:write', problems: { 404: 'Replayed or dismissed already' } },
      schema: {
        operationId: 'dismissSetAside',
        summary: 'Drop an event that was set aside',
        params: byId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await changing(app, request, { subject: request.params.id }, (tx) => dismissSetAside(tx, request.params.id))
      return reply.status(204).send(null)
    },
  )
}

function jobRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/system/jobs',
    {
      config: { requires: 'system:read' },
      schema: {
        operationId: 'listJobs',
        summary: 'How the jobs of each kind go',
        response: { 200: z.object({ items: z.array(job) }) },
      },
    },
    async () => ({
      items: (await app.edge.reading(jobStates)).map((state) => ({ ...state, lastFailures: [...state.lastFailures] })),
    }),
  )
  server.post(
    '/api/admin/v1/system/jobs/:id/retry',
    {
      config: { requires: 'system:write', problems: { 409: 'The job is not failed any more' } },
      schema: {
        operationId: 'retryJob',
        summary: 'Try a failed job again',
        params: byId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await changing(app, request, { subject: request.params.id }, (tx) => retryFailedJob(tx, request.params.id))
      return reply.status(204).send(null)
    },
  )
}
