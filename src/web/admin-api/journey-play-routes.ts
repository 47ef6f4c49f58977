import type { Routes } from '../server.ts'
import { profilesById } from '../../modules/profiles/index.ts'
import { playForward } from '../../modules/journeys/index.ts'
import { played, playInput } from './journey-answers.ts'

/** Time travel: what a journey would do with those who are there now. */
export const journeyPlayRoutes: Routes = (server, app) => {
  server.post(
    '/api/admin/v1/journeys/play',
    {
      config: {
        requires: 'messages:read',
        idempotency: 'none',
        rateLimit: { max: 30, timeWindow: '1 minute' },
        problems: { 404: 'There is no such journey, or no such segment', 422: 'The journey does not fit together' },
      },
      schema: {
        operationId: 'playJourney',
        summary: 'Play a journey forward on real profiles: who would get what and when; nothing is written or sent',
        body: playInput,
        response: { 200: played },
      },
    },
    ({ body }) =>
      app.edge.reading(async (read) => {
        const { messages, lanes, lacks, ...rest } = await playForward(read, body)
        const people = await profilesById(read, [
          ...new Set([...messages, ...lanes, ...lacks].map(({ personId }) => personId)),
        ])
        const named = (id: string) => ({ id, name: people.get(id)?.name ?? null, email: people.get(id)?.email ?? null })
        return {
          ...rest,
          messages: messages.map(({ personId, ...message }) => ({ ...message, person: named(personId) })),
          lacks: lacks.map(({ personId, name, ...lack }) => ({ ...lack, name: name ?? null, person: named(personId) })),
          lanes: lanes.map(({ personId, words }) => ({ person: named(personId), words: [...words] })),
        }
      }),
  )
}
