import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  archiveJourney,
  changeJourney,
  copyJourney,
  createJourney,
  getJourney,
  graphSchema,
  type Journey,
  journeyStates,
  type JourneySummary,
  lintJourney,
  listJourneys,
  migrateRuns,
  openDoor,
  pauseJourney,
  publishJourney,
  resumeJourney,
  stepIdSchema,
  versionsOf,
} from '../../modules/journeys/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { journey, journeyMigration, journeySummary, journeyVersion } from './journey-answers.ts'
import { staffNames } from './staff-names.ts'

const missing = { 404: 'There is no such journey' }
const putAway = { 409: 'The journey was put away or changed by somebody else, or is not in a state that allows this' }

/** Journeys: what happens to people by itself. */
export const journeysRoutes: Routes = (server, app) => {
  readRoutes(server, app)
  writeRoutes(server, app)
  lifeRoutes(server, app)
  versionRoutes(server, app)
}

const name = z.string().trim().min(1).max(80)
const draft = z.object({ name, graph: graphSchema }).meta({ id: 'JourneyDraft' })
const seen = z.coerce
  .number()
  .int()
  .min(0)
  .max(1e9)
  .optional()
  .describe(
    'The journey’s `revision` that was seen: refused with `journeys/changed-meanwhile` when there is a newer one',
  )

export const summaryAnswer = ({ graph, hasDoor: _, ...row }: JourneySummary): z.infer<typeof journeySummary> => ({
  ...row,
  start: graph.start,
  sends: Object.values(graph.steps).filter((step) => step.do === 'send').length,
  endsAt: graph.endsAt ?? null,
})

export async function journeyAnswer(read: Read, found: Journey): Promise<z.infer<typeof journey>> {
  const shown = found.draft ?? found.live
  const { live, draft: open, hasDoor, revision, migration } = found
  const nameOf = await staffNames(read)
  return {
    ...summaryAnswer(found),
    ...{ live, draft: open, hasDoor, revision, migration },
    draftByName: open ? nameOf(open.createdBy) : null,
    problems: shown ? await lintJourney(read, shown.graph) : [],
  }
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/journeys',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listJourneys',
        summary: 'The shop’s journeys, what was changed last first; those put away only where asked for',
        querystring: z.object({ state: z.enum(journeyStates).optional() }),
        response: { 200: z.object({ items: z.array(journeySummary).describe('At most 200') }) },
      },
    },
    ({ query: { state } }) =>
      app.edge.reading(async (read) => ({ items: (await listJourneys(read, { state })).map(summaryAnswer) })),
  )
  server.get(
    '/api/admin/v1/journeys/:id',
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'getJourney',
        summary: 'A journey with its live version, its draft and what does not fit together in it',
        params: byId,
        response: { 200: journey },
      },
    },
    ({ params: { id } }) => app.edge.reading(async (read) => journeyAnswer(read, await getJourney(read, id))),
  )
  server.get(
    '/api/admin/v1/journeys/:id/versions',
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'listJourneyVersions',
        summary: 'All that a journey was, the newest first; the last 100',
        params: byId,
        response: { 200: z.object({ items: z.array(journeyVersion) }) },
      },
    },
    ({ params: { id } }) => app.edge.reading(async (read) => ({ items: await versionsOf(read, id) })),
  )
}

function writeRoutes(server: Server, app: App): void {
  makingRoutes(server, app)
  server.put(
    '/api/admin/v1/journeys/:id/draft',
    {
      config: {
        requires: 'messages:write',
        problems: { ...missing, ...putAway, 422: 'Something of it is malformed; `field` names it' },
      },
      schema: {
        operationId: 'saveJourneyDraft',
        summary: 'Keep what was drawn as the journey’s draft; whoever is in it goes on by the version she has',
        params: byId,
        body: draft.partial({ name: true }).extend({ on: seen }).meta({ id: 'JourneyChange' }),
        response: { 200: journey },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id }, async (tx, by) => {
        await changeJourney(tx, id, request.body, by)
        return journeyAnswer(tx, await getJourney(tx, id))
      })
    },
  )
}

function makingRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/journeys',
    {
      config: {
        requires: 'messages:write',
        problems: { 409: 'There are 200 journeys', 422: 'Something of it is malformed; `field` names it' },
      },
      schema: {
        operationId: 'createJourney',
        summary: 'Make a journey as a draft; it need not fit together yet, and nobody comes in',
        body: draft,
        response: { 201: journey },
      },
    },
    async (request, reply) => {
      const made = await changing(app, request, { data: { name: request.body.name } }, async (tx, by) =>
        journeyAnswer(tx, await getJourney(tx, await createJourney(tx, request.body, by))),
      )
      return reply.status(201).send(made)
    },
  )
  server.post(
    '/api/admin/v1/journeys/:id/copy',
    {
      config: { requires: 'messages:write', problems: { ...missing, 409: 'There are 200 journeys' } },
      schema: {
        operationId: 'copyJourney',
        summary: 'Make a draft that says the same, also of one that was put away',
        params: byId,
        body: z.object({ name: name.optional() }),
        response: { 201: journey },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const made = await changing(app, request, { subject: id }, async (tx, by) =>
        journeyAnswer(tx, await getJourney(tx, await copyJourney(tx, id, request.body.name, by))),
      )
      return reply.status(201).send(made)
    },
  )
}

function lifeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/journeys/:id/publish',
    {
      config: {
        requires: 'messages:write',
        problems: {
          ...missing,
          409: 'There is nothing to publish, it was put away, or somebody else changed it meanwhile',
          422: 'It does not fit together; `details.problems` names every step and field',
        },
      },
      schema: {
        operationId: 'publishJourney',
        summary: 'Make the draft the version by which everybody comes in from now on',
        params: byId,
        querystring: z.object({ on: seen }),
        response: { 200: journey },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id }, async (tx) => {
        await publishJourney(tx, id, request.query)
        return journeyAnswer(tx, await getJourney(tx, id))
      })
    },
  )
  const acts = [
    ['pause', 'pauseJourney', 'Nobody comes in, who is in it stays where she is; again is harmless', pauseJourney],
    ['resume', 'resumeJourney', 'Let a paused journey go on; again is harmless', resumeJourney],
    ['archive', 'archiveJourney', 'Put a journey away for good: who is in it leaves', archiveJourney],
  ] as const
  for (const [word, operationId, summary, act] of acts) {
    server.post(
      `/api/admin/v1/journeys/:id/${word}`,
      {
        config: { requires: 'messages:write', problems: { ...missing, ...putAway } },
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

function versionRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/journeys/:id/migrate',
    {
      config: {
        requires: 'messages:write',
        problems: {
          ...missing,
          409: 'The journey was put away, or people are moved in another way right now',
          422: 'People stand at steps that are gone: `details.steps`; say where they go on',
        },
      },
      schema: {
        operationId: 'migrateJourneyRuns',
        summary:
          'Have those who are in a journey go on by its live version: a thousand at once, the others page by page',
        params: byId,
        body: z
          .object({
            from: z
              .int()
              .min(1)
              .optional()
              .describe('Only those who go by this version; every earlier one when left out'),
            steps: z.record(stepIdSchema, stepIdSchema).optional().describe('Old step → new step; else the same'),
          })
          .meta({ id: 'JourneyMigration' }),
        response: { 200: journeyMigration },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id, data: request.body }, (tx) => migrateRuns(tx, id, request.body))
    },
  )
  server.post(
    '/api/admin/v1/journeys/:id/door',
    {
      config: { requires: 'messages:write', problems: { ...missing, ...putAway } },
      schema: {
        operationId: 'openJourneyDoor',
        summary: 'Give a journey an address at which other programs bring people in; the one before ends',
        params: byId,
        response: { 200: z.object({ path: z.string().describe('/hooks/journeys/TOKEN; told this once') }) },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id }, async (tx) => ({
        path: `/hooks/journeys/${await openDoor(tx, id)}`,
      }))
    },
  )
}
