import { z } from 'zod'
import { listRules, removeRule, ruleTerms, saveRule } from '../../modules/fulfilment/index.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const rule = z
  .object({ id: z.uuid(), terms: ruleTerms, giftsGiven: z.int().describe('Gifts given by it so far') })
  .meta({ id: 'PackingRule' })
const saved = z.object({ id: z.uuid() })
const problems = {
  404: 'There is no such rule, or no such promotion',
  409: 'The shop has as many rules as it may have',
  422: 'Something does not fit; `field` names it',
}

/** Rules that choose packaging, gift, insert and note. */
export const packingRulesRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/packing-rules',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'listPackingRules',
        summary: 'All packing rules in the order in which they are asked',
        response: { 200: z.object({ items: z.array(rule) }) },
      },
    },
    async () => ({ items: (await app.edge.reading(listRules)).map((one) => ({ ...one })) }),
  )
  server.post(
    '/api/admin/v1/packing-rules',
    {
      config: { requires: 'fulfilment:write', problems },
      schema: {
        operationId: 'makePackingRule',
        summary: 'Make a packing rule',
        body: ruleTerms,
        response: { 201: saved },
      },
    },
    async (request, reply) => {
      const id = await changing(app, request, {}, (tx) => saveRule(tx, request.body))
      return reply.status(201).send({ id })
    },
  )
  server.put(
    '/api/admin/v1/packing-rules/:id',
    {
      config: { requires: 'fulfilment:write', problems },
      schema: {
        operationId: 'changePackingRule',
        summary: 'Replace a packing rule; orders being packed keep what was chosen',
        params: byId,
        body: ruleTerms,
        response: { 200: saved },
      },
    },
    async (request) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => saveRule(tx, { ...request.body, id }))
      return { id }
    },
  )
  server.delete(
    '/api/admin/v1/packing-rules/:id',
    {
      config: { requires: 'fulfilment:write', problems: { 404: problems[404] } },
      schema: { operationId: 'removePackingRule', summary: 'Remove a packing rule', params: byId, response: nothing },
    },
    async (request, reply) => {
      await changing(app, request, { subject: request.params.id }, (tx) => removeRule(tx, request.params.id))
      return reply.status(204).send(null)
    },
  )
}
