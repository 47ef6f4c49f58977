import { saveVoice, voiceOf, voiceSchema } from '../../modules/templates/index.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'

/** How the shop wants to sound. */
export const voiceRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/voice',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'getVoice',
        summary: 'How the shop wants to sound, by the place where it speaks',
        response: { 200: voiceSchema },
      },
    },
    () => app.edge.reading(async (read) => structuredClone(await voiceOf(read))),
  )
  server.put(
    '/api/admin/v1/voice',
    {
      config: { requires: 'messages:write' },
      schema: {
        operationId: 'saveVoice',
        summary: 'Say how the shop wants to sound; the lint of templates goes by it',
        body: voiceSchema,
        response: { 200: voiceSchema },
      },
    },
    (request) =>
      changing(app, request, {}, async (tx, by) => {
        await saveVoice(tx, request.body, by)
        return request.body
      }),
  )
}
