import { z } from 'zod'
import {
  fromYaml,
  getJourney,
  graphSchema,
  journeyEvents,
  lintJourney,
  mostYamlBytes,
  toYaml,
} from '../../modules/journeys/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { byId } from './fields.ts'
import { journeyEvent, journeyProblem } from './journey-answers.ts'

/** What helps drawing a journey: the events there are, what does not fit together, and journeys as files. */
export const journeyDraftingRoutes: Routes = (server, app) => {
  drawingRoutes(server, app)
  fileRoutes(server, app)
}

function drawingRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/journey-events',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listJourneyEvents',
        summary: 'Events that can start a journey, cancel it or be waited for',
        response: { 200: z.object({ items: z.array(journeyEvent) }) },
      },
    },
    () => ({
      items: journeyEvents.map(({ type, words, fields, subject }) => ({
        ...{ type, subject },
        words: { ...words },
        fields: [...fields],
      })),
    }),
  )
  server.post(
    '/api/admin/v1/journeys/lint',
    {
      config: { requires: 'messages:read', idempotency: 'none' },
      schema: {
        operationId: 'lintJourney',
        summary: 'Everything that does not fit together in a journey; nothing is written down',
        body: z.object({ graph: graphSchema }),
        response: { 200: z.object({ problems: z.array(journeyProblem) }) },
      },
    },
    ({ body }) => app.edge.reading(async (read) => ({ problems: await lintJourney(read, body.graph) })),
  )
}

function fileRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/journeys/yaml',
    {
      config: {
        requires: 'messages:read',
        idempotency: 'none',
        problems: { 422: 'The file is broken; the sentence names the line, or `field` the place in the graph' },
      },
      schema: {
        operationId: 'readJourneyYaml',
        summary: 'Read a journey from a YAML file; nothing is written down',
        body: z.object({ yaml: z.string().max(mostYamlBytes) }),
        response: { 200: z.object({ name: z.string(), graph: graphSchema }) },
      },
    },
    ({ body }) => fromYaml(body.yaml),
  )
  server.get(
    '/api/admin/v1/journeys/:id/yaml',
    {
      config: { requires: 'messages:read', problems: { 404: 'There is no such journey' } },
      schema: {
        operationId: 'writeJourneyYaml',
        summary: 'A journey as a YAML file: its draft, or the live version where there is no draft',
        params: byId,
        response: { 200: z.object({ yaml: z.string() }) },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        const { name, draft, graph } = await getJourney(read, id)
        return { yaml: toYaml({ name, graph: draft?.graph ?? graph }) }
      }),
  )
}
