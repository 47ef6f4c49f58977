import { z } from 'zod'
import {
  carrierSecret,
  carrierTerms,
  listCarriers,
  removeCarrier,
  renewCarrierSecret,
  saveCarrier,
} from '../../modules/fulfilment/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { nothing } from './fields.ts'

const byCode = z.object({ code: z.string().max(40) })
const secret = z.object({
  secret: z.string().describe('Key of the HMAC-SHA-256 over the body, in the header `x-signature: sha256=…`'),
  address: z.string().describe('Where the carrier reports to, below the address of the shop'),
})
const problems = { 404: 'There is no such carrier' }

/**
 * Who brings parcels, and the secrets they sign their reports with.
 *
 * @param shopSecret what those are derived from
 */
export const carriersRoutes =
  (shopSecret: () => string): Routes =>
  (server, app) => {
    server.get(
      '/api/admin/v1/carriers',
      {
        config: { requires: 'orders:read' },
        schema: {
          operationId: 'listCarriers',
          summary: 'The shop’s carriers by name',
          response: { 200: z.object({ items: z.array(carrierTerms) }) },
        },
      },
      async () => ({ items: await app.edge.reading(listCarriers) }),
    )
    server.put(
      '/api/admin/v1/carriers/:code',
      {
        config: { requires: 'settings:write', problems: { 422: 'Something does not fit; `field` names it' } },
        schema: {
          operationId: 'saveCarrier',
          summary: 'Add a carrier, or change it',
          params: byCode,
          body: carrierTerms.omit({ code: true }),
          response: { 200: carrierTerms },
        },
      },
      (request) => {
        const { code } = request.params
        return changing(app, request, { subject: code }, (tx) => saveCarrier(tx, { ...request.body, code }))
      },
    )
    server.delete(
      '/api/admin/v1/carriers/:code',
      {
        config: { requires: 'settings:write', problems },
        schema: { operationId: 'removeCarrier', summary: 'Remove a carrier', params: byCode, response: nothing },
      },
      async (request, reply) => {
        const { code } = request.params
        await changing(app, request, { subject: code }, (tx) => removeCarrier(tx, code))
        return reply.status(204).send(null)
      },
    )
    secrets(server, app, shopSecret)
  }

function secrets(server: Server, app: App, shopSecret: () => string): void {
  const shown = (code: string, value: string) => ({ secret: value, address: `/hooks/delivery/${code}` })
  server.get(
    '/api/admin/v1/carriers/:code/secret',
    {
      config: { requires: 'settings:write', problems },
      schema: {
        operationId: 'getCarrierSecret',
        summary: 'The secret with which a carrier signs its reports',
        params: byCode,
        response: { 200: secret },
      },
    },
    async ({ params: { code } }, reply) => {
      const value = await app.edge.reading((read) => carrierSecret(read, code, shopSecret()))
      return reply.header('cache-control', 'no-store').send(shown(code, value))
    },
  )
  server.post(
    '/api/admin/v1/carriers/:code/secret',
    {
      config: { requires: 'settings:write', idempotency: 'none', problems },
      schema: {
        operationId: 'renewCarrierSecret',
        summary: 'Give a carrier a new secret; the one before no longer works',
        params: byCode,
        response: { 200: secret },
      },
    },
    async (request, reply) => {
      const { code } = request.params
      const work = changing(app, request, { subject: code }, (tx) => renewCarrierSecret(tx, code, shopSecret()))
      return reply.header('cache-control', 'no-store').send(shown(code, await work))
    },
  )
}
