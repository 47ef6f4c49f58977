import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  endRun,
  enterByHand,
  explainJourneys,
  explainRun,
  getJourney,
  journeyNumbers,
  listRuns,
  retryRun,
  type Run,
  runStates,
} from '../../modules/journeys/index.ts'
import { getProfile, profilesById } from '../../modules/profiles/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { journeyExplained, journeyNumbers as numbersAnswer, journeyRun, journeyVisit } from './journey-answers.ts'

const missing = { 404: 'There is no such journey' }
const missingRun = { 404: 'There is no such run, or it is not in a state that allows this' }

/** Who is in a journey, where and why, and its figures. */
export const journeyRunsRoutes: Routes = (server, app) => {
  figureRoutes(server, app)
  listRoutes(server, app)
  explainRoutes(server, app)
  handRoutes(server, app)
}

export async function runAnswers(read: Read, runs: readonly Run[]): Promise<z.infer<typeof journeyRun>[]> {
  const people = await profilesById(
    read,
    runs.map(({ personId }) => personId),
  )
  return runs.map(({ personId, ...run }) => ({
    ...run,
    person: { id: personId, name: people.get(personId)?.name ?? null, email: people.get(personId)?.email ?? null },
  }))
}

function figureRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/journeys/:id/numbers',
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'getJourneyNumbers',
        summary: 'What a journey did so far, step by step, and its goal against those held out; as of this moment',
        params: byId,
        response: { 200: numbersAnswer },
      },
    },
    ({ params: { id } }) => app.edge.reading((read) => journeyNumbers(read, id)),
  )
}

function listRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/journeys/:id/runs',
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'listJourneyRuns',
        summary: 'Who came into a journey, the latest first',
        params: byId,
        querystring: pageQuery.extend({
          state: z.enum(runStates).optional(),
          step: z.string().max(40).optional().describe('Who stands at this step'),
        }),
        response: { 200: pageOf(journeyRun) },
      },
    },
    ({ params: { id: journeyId }, query: { cursor, limit, state, step } }) => {
      const after = readCursor(z.object({ enteredAt: z.coerce.date(), id: z.uuid() }), cursor)
      return app.edge.reading(async (read) => {
        await getJourney(read, journeyId)
        const rows = await listRuns(read, { journeyId, state, step, after, limit: limit + 1 })
        const { items, nextCursor } = pageFrom(rows, limit, ({ enteredAt, id }) => ({ enteredAt, id }))
        return { items: await runAnswers(read, items), nextCursor }
      })
    },
  )
}

function explainRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/journey-runs/:id',
    {
      config: { requires: 'messages:read', problems: missingRun },
      schema: {
        operationId: 'explainJourneyRun',
        summary: 'One run with every step she took and what came of it',
        params: byId,
        response: { 200: journeyRun.extend({ visits: z.array(journeyVisit), words: z.array(z.string()) }) },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        const { visits, words, ...run } = await explainRun(read, id)
        const [answer] = await runAnswers(read, [run])
        return { ...answer!, visits: [...visits], words: [...words] }
      }),
  )
  server.get(
    '/api/admin/v1/customers/:id/journeys',
    {
      config: { requires: 'messages:read', problems: { 404: 'Nobody has this id' } },
      schema: {
        operationId: 'explainPersonJourneys',
        summary: 'For each journey: why she is in it or not, where she waits and until when, why a message was held',
        params: byId,
        querystring: z.object({ journeyId: z.uuid().optional().describe('Only this one') }),
        response: { 200: z.object({ items: z.array(journeyExplained) }) },
      },
    },
    ({ params: { id }, query: { journeyId } }) =>
      app.edge.reading(async (read) => {
        await getProfile(read, id)
        const items = []
        for (const { runs, words, ...one } of await explainJourneys(read, id, journeyId)) {
          const answers = await runAnswers(read, runs)
          items.push({
            ...one,
            words: [...words],
            runs: answers.map((run, at) => ({ ...run, visits: [...runs[at]!.visits] })),
          })
        }
        return { items }
      }),
  )
}

function handRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/journeys/:id/runs',
    {
      config: {
        requires: 'messages:write',
        problems: { 404: 'There is no such journey or person', 409: 'It is not live, or she may not come in now' },
      },
      schema: {
        operationId: 'enterJourneyByHand',
        summary: 'Bring somebody into a journey by hand, whatever starts it; its other rules hold',
        params: byId,
        body: z.object({ profileId: z.uuid() }),
        response: { 201: z.object({ runId: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const runId = await changing(app, request, { subject: id }, (tx) => enterByHand(tx, id, request.body.profileId))
      return reply.status(201).send({ runId })
    },
  )
  const acts = [
    ['retry', 'retryJourneyRun', 'Take a step once more that failed', retryRun],
    ['end', 'endJourneyRun', 'Take somebody out of a journey', endRun],
  ] as const
  for (const [word, operationId, summary, act] of acts) {
    server.post(
      `/api/admin/v1/journey-runs/:id/${word}`,
      {
        config: { requires: 'messages:write', problems: missingRun },
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
