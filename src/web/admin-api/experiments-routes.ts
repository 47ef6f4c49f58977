import { z } from 'zod'
import {
  changeExperiment,
  createExperiment,
  decideExperiment,
  experimentSchema,
  experimentStates,
  foreseeExperiment,
  getExperiment,
  listExperiments,
  startExperiment,
  stopExperiment,
  surfaceNames,
  surfaces,
} from '../../modules/experiments/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { experiment, foresight } from './experiment-answers.ts'
import { byId } from './fields.ts'

const missing = { 404: 'There is no such experiment' }
const unfit = { 422: 'Something of it does not fit; `field` names it' }

/** Looks of the shop that are tried on visitors, from the draft to the decision. */
export const experimentsRoutes: Routes = (server, app) => {
  readRoutes(server, app)
  designRoutes(server, app)
  changeRoute(server, app)
  lifeRoutes(server, app)
  decideRoute(server, app)
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/experiments',
    {
      config: { requires: 'experiments:read' },
      schema: {
        operationId: 'listExperiments',
        summary: 'Experiments, newest first',
        querystring: pageQuery.extend({ state: z.enum(experimentStates).optional() }),
        response: { 200: pageOf(experiment) },
      },
    },
    async ({ query: { cursor, limit, state } }) => {
      const after = readCursor(z.uuid(), cursor)
      const rows = await app.edge.reading((read) => listExperiments(read, { state, after, limit: limit + 1 }))
      return pageFrom(rows, limit, (row) => row.id)
    },
  )
  server.get(
    '/api/admin/v1/experiments/surfaces',
    {
      config: { requires: 'experiments:read' },
      schema: {
        operationId: 'listSurfaces',
        summary: 'Every place that can be tried, and how it can look',
        response: { 200: z.object({ items: z.array(surfaceAnswer) }) },
      },
    },
    () => ({ items: surfaceNames.map((surface) => ({ surface, variants: [...surfaces[surface]] })) }),
  )
  server.get(
    '/api/admin/v1/experiments/:id',
    {
      config: { requires: 'experiments:read', problems: missing },
      schema: {
        operationId: 'getExperiment',
        summary: 'One experiment with its design and its plan',
        params: byId,
        response: { 200: experiment },
      },
    },
    ({ params }) => app.edge.reading((read) => getExperiment(read, params.id)),
  )
}

const surfaceAnswer = z.object({ surface: z.enum(surfaceNames), variants: z.array(z.string()) }).meta({ id: 'Surface' })

function designRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/experiments/foresight',
    {
      config: { requires: 'experiments:read', idempotency: 'none', problems: unfit },
      schema: {
        operationId: 'foreseeExperiment',
        summary: 'How many visitors and days it would take at today’s traffic; nothing is written down',
        body: experimentSchema,
        response: { 200: foresight },
      },
    },
    ({ body }) =>
      app.edge.reading(async (read) => {
        const { plan, traffic, ...rest } = await foreseeExperiment(read, body)
        return { ...rest, plan: plan ?? null, visitors: traffic.visitors, orders: traffic.orders, days: traffic.days }
      }),
  )
  server.post(
    '/api/admin/v1/experiments',
    {
      config: { requires: 'experiments:write', problems: { ...unfit, 409: 'Another one has this key' } },
      schema: {
        operationId: 'createExperiment',
        summary: 'Write down what will be tried; nobody is shown anything yet',
        body: experimentSchema,
        response: { 201: experiment },
      },
    },
    async (request, reply) => {
      const { key, surface } = request.body
      const made = await changing(app, request, { data: { key, surface } }, async (tx, by) =>
        getExperiment(tx, await createExperiment(tx, request.body, by)),
      )
      return reply.status(201).send(made)
    },
  )
}

function changeRoute(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/experiments/:id',
    {
      config: {
        requires: 'experiments:write',
        problems: { ...missing, ...unfit, 409: 'It has begun, or another one has this key' },
      },
      schema: {
        operationId: 'changeExperiment',
        summary: 'Replace what a draft will try',
        params: byId,
        body: experimentSchema,
        response: { 200: experiment },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id, data: { key: request.body.key } }, async (tx) => {
        await changeExperiment(tx, id, request.body)
        return getExperiment(tx, id)
      })
    },
  )
}

function lifeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/experiments/:id/start',
    {
      config: {
        requires: 'experiments:write',
        problems: {
          ...missing,
          ...unfit,
          409: 'Not enough traffic, nothing to compare with, another one runs there, or it was stopped',
        },
      },
      schema: {
        operationId: 'startExperiment',
        summary: 'Show visitors the variants from now on; again is harmless',
        params: byId,
        body: z.object({
          insist: z.boolean().default(false).describe('Also where it would take more than eight weeks'),
        }),
        response: { 200: experiment },
      },
    },
    (request) => {
      const { id } = request.params
      const { insist } = request.body
      return changing(app, request, { subject: id, data: { insist } }, async (tx, by) => {
        await startExperiment(tx, { experimentId: id, insist, by })
        return getExperiment(tx, id)
      })
    },
  )
  server.post(
    '/api/admin/v1/experiments/:id/stop',
    {
      config: { requires: 'experiments:write', problems: { ...missing, 409: 'It has not begun' } },
      schema: {
        operationId: 'stopExperiment',
        summary: 'End an experiment for good; again is harmless',
        params: byId,
        response: { 200: experiment },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id }, async (tx, by) => {
        await stopExperiment(tx, { experimentId: id, by })
        return getExperiment(tx, id)
      })
    },
  )
}

function decideRoute(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/experiments/:id/decide',
    {
      config: {
        requires: 'experiments:write',
        problems: { ...missing, ...unfit, 409: 'It still runs, has not begun, or was decided otherwise' },
      },
      schema: {
        operationId: 'decideExperiment',
        summary: 'Write down which variant stays, and make it the shop’s setting if wished',
        params: byId,
        body: z
          .object({
            variant: z.string().max(40),
            apply: z.boolean().default(false).describe('Makes it the setting of the whole shop'),
            note: z.string().trim().max(1_000).optional().describe('What was learned'),
          })
          .meta({ id: 'ExperimentDecision' }),
        response: { 200: experiment },
      },
    },
    (request) => {
      const { id } = request.params
      const { variant, apply } = request.body
      return changing(app, request, { subject: id, data: { variant, apply } }, async (tx, by) => {
        await decideExperiment(tx, { experimentId: id, ...request.body, by })
        return getExperiment(tx, id)
      })
    },
  )
}
