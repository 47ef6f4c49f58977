import { z } from 'zod'
import { changeSignInPolicy, resetSecondFactor, signInPolicy } from '../../modules/staff/index.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'

const policy = z.object({
  isSecondFactorRequired: z.boolean().describe('Without an authenticator one can do nothing but set it up'),
})

/** The second step at sign-in, as an owner rules it for the whole staff. */
export const secondFactorRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/sign-in-policy',
    {
      config: { requires: 'staff:read' },
      schema: {
        operationId: 'getSignInPolicy',
        summary: 'What is asked of staff who sign in',
        response: { 200: policy },
      },
    },
    () => app.edge.reading(signInPolicy),
  )
  server.put(
    '/api/admin/v1/sign-in-policy',
    {
      config: { requires: 'staff:write', problems: { 409: 'Who asks it of others has no authenticator of her own' } },
      schema: {
        operationId: 'changeSignInPolicy',
        summary: 'Ask a second step of all staff, or no longer',
        body: policy,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await changing(app, request, { data: request.body }, (tx, by) => changeSignInPolicy(tx, { ...request.body, by }))
      return reply.status(204).send(null)
    },
  )
  server.delete(
    '/api/admin/v1/staff/:userId/second-factor',
    {
      config: { requires: 'staff:write', problems: { 404: 'Nobody has this id' } },
      schema: {
        operationId: 'resetSecondFactor',
        summary: 'Take the authenticator off somebody who lost hers; her sessions end',
        params: z.object({ userId: z.string().max(64) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { userId } = request.params
      await changing(app, request, { subject: userId }, (tx) => resetSecondFactor(tx, userId))
      return reply.status(204).send(null)
    },
  )
}
