import { z } from 'zod'
import {
  answerCheck,
  compareAudits,
  getAudit,
  listAudits,
  startAudit,
  withdrawAnswer,
} from '../../modules/store-audit/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import {
  answerBody,
  auditComparison,
  auditDetail,
  auditRun,
  toldAudit,
  toldComparison,
  toldRun,
} from './audit-answers.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const noSuchAudit = { 404: 'There is no such audit' }
const byCheck = z.object({ check: z.string().max(80) })

/** The audit of the shop: its runs, what they say, and the questions that only people can answer. */
export const storeAuditRoutes: Routes = (server, app) => {
  runRoutes(server, app)
  compareRoute(server, app)
  answerRoutes(server, app)
}

function runRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/store-audits',
    {
      config: { requires: 'audit:run' },
      schema: {
        operationId: 'startStoreAudit',
        summary: 'Look over the whole shop; while an audit is under way, that one is the answer',
        response: { 202: auditRun },
      },
    },
    async (request, reply) => {
      const run = await changing(app, request, {}, (tx, by) => startAudit(tx, { by }))
      return reply.status(202).send(toldRun(run))
    },
  )
  server.get(
    '/api/admin/v1/store-audits',
    {
      config: { requires: 'audit:read' },
      schema: {
        operationId: 'listStoreAudits',
        summary: 'Audits of the last thirteen months, newest first',
        querystring: pageQuery,
        response: { 200: pageOf(auditRun) },
      },
    },
    async ({ query: { cursor, limit } }) => {
      const after = readCursor(z.uuid(), cursor)
      const rows = await app.edge.reading((read) => listAudits(read, { after, limit: limit + 1 }))
      return pageFrom(rows.map(toldRun), limit, (row) => row.id)
    },
  )
  server.get(
    '/api/admin/v1/store-audits/:id',
    {
      config: { requires: 'audit:read', problems: noSuchAudit },
      schema: {
        operationId: 'getStoreAudit',
        summary: 'How far an audit is, and what it says of each check',
        params: byId,
        response: { 200: auditDetail },
      },
    },
    async ({ params: { id } }) => toldAudit(await app.edge.reading((read) => getAudit(read, id))),
  )
}

function compareRoute(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/store-audits/:id/compared-with/:other',
    {
      config: { requires: 'audit:read', problems: { ...noSuchAudit, 409: 'One of them has not come to its end' } },
      schema: {
        operationId: 'compareStoreAudits',
        summary: 'What got better and what got worse between two audits, in whichever order they are named',
        params: byId.extend({ other: z.uuid() }),
        response: { 200: auditComparison },
      },
    },
    async ({ params: { id, other } }) =>
      toldComparison(await app.edge.reading((read) => compareAudits(read, [id, other]))),
  )
}

function answerRoutes(server: Server, app: App): void {
  const problems = { 404: 'There is no such check', 409: 'The shop judges it by itself, or nothing was answered' }
  server.put(
    '/api/admin/v1/store-audit-answers/:check',
    {
      config: { requires: 'audit:run', problems },
      schema: {
        operationId: 'answerStoreAuditCheck',
        summary: 'Answer a question of the audit; it counts at once, until it expires',
        params: byCheck,
        body: answerBody,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { check } = request.params
      await changing(app, request, { subject: check, data: request.body }, (tx, by) =>
        answerCheck(tx, { checkId: check, answer: request.body.answer, by }),
      )
      return reply.status(204).send(null)
    },
  )
  server.delete(
    '/api/admin/v1/store-audit-answers/:check',
    {
      config: { requires: 'audit:run', problems },
      schema: {
        operationId: 'withdrawStoreAuditAnswer',
        summary: 'Take the latest answer back; the one before it holds again',
        params: byCheck,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { check } = request.params
      await changing(app, request, { subject: check }, (tx, by) => withdrawAnswer(tx, { checkId: check, by }))
      return reply.status(204).send(null)
    },
  )
}
