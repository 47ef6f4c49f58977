import { z } from 'zod'
import {
  archiveTemplate,
  changeTemplate,
  copyTemplate,
  createTemplate,
  getTemplate,
  listTemplates,
  restoreTemplate,
  templateChannels,
  templateInputSchema,
  versionsOf,
} from '../../modules/templates/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { template, templateAnswer, templateSummary, templateVersion } from './template-answers.ts'

const missing = { 404: 'There is no such template, or it has no such version' }
const unfit = {
  409: 'Somebody else changed it meanwhile, its channel would change, or there are 500 already',
  422: 'Something does not fit, or a word could never be written out; `field` names it: `languages.en.blocks.3`',
}

/** Mails and short messages that staff write, with all that they were. */
export const templatesRoutes: Routes = (server, app) => {
  readRoutes(server, app)
  versionRoutes(server, app)
  writeRoutes(server, app)
  lifeRoutes(server, app)
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/templates',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listTemplates',
        summary: 'Templates in use, or those put away; what was changed last first',
        querystring: z.object({
          channel: z.enum(templateChannels).optional(),
          archived: z.stringbool().default(false).describe('Those put away instead'),
        }),
        response: { 200: z.object({ items: z.array(templateSummary).describe('At most 500') }) },
      },
    },
    ({ query }) =>
      app.edge.reading(async (read) => ({
        items: (await listTemplates(read, query)).map((row) => ({ ...row, languages: [...row.languages] })),
      })),
  )
  server.get(
    '/api/admin/v1/templates/:id',
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'getTemplate',
        summary: 'One template as it stands',
        params: byId,
        response: { 200: template },
      },
    },
    ({ params: { id } }) => app.edge.reading(async (read) => templateAnswer(await getTemplate(read, id))),
  )
}

function versionRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/templates/:id/versions',
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'listTemplateVersions',
        summary: 'All that a template was, the newest first',
        params: byId,
        response: { 200: z.object({ items: z.array(templateVersion).describe('The last 200') }) },
      },
    },
    ({ params: { id } }) => app.edge.reading(async (read) => ({ items: await versionsOf(read, id) })),
  )
  server.get(
    '/api/admin/v1/templates/:id/versions/:version',
    {
      config: { requires: 'messages:read', problems: missing },
      schema: {
        operationId: 'getTemplateVersion',
        summary: 'A template as it stood at a version; save its content to bring that back',
        params: byId.extend({ version: z.coerce.number().int().min(1).max(1e6) }),
        response: { 200: template },
      },
    },
    ({ params: { id, version } }) =>
      app.edge.reading(async (read) => templateAnswer(await getTemplate(read, id, version))),
  )
}

function writeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/templates',
    {
      config: { requires: 'messages:write', problems: unfit },
      schema: {
        operationId: 'createTemplate',
        summary: 'Make a template',
        body: templateInputSchema,
        response: { 201: template },
      },
    },
    async (request, reply) => {
      const { name, channel } = request.body
      const made = await changing(app, request, { data: { name, channel } }, async (tx, by) =>
        getTemplate(tx, await createTemplate(tx, request.body, by)),
      )
      return reply.status(201).send(templateAnswer(made))
    },
  )
  server.put(
    '/api/admin/v1/templates/:id',
    {
      config: { requires: 'messages:write', problems: { ...missing, ...unfit } },
      schema: {
        operationId: 'changeTemplate',
        summary:
          'Change a template: a new version, from which messages are written from now on; the same again is none',
        params: byId,
        body: z.object({
          content: templateInputSchema,
          on: z.int().optional().describe('The version that was changed: refused when there is a newer one'),
        }),
        response: { 200: template },
      },
    },
    (request) => {
      const { id } = request.params
      const { content, on } = request.body
      return changing(app, request, { subject: id, data: { name: content.name } }, async (tx, by) => {
        await changeTemplate(tx, { id, input: content, on, by })
        return templateAnswer(await getTemplate(tx, id))
      })
    },
  )
}

function lifeRoutes(server: Server, app: App): void {
  const acts = [
    ['archive', 'archiveTemplate', 'Put a template away; what names it already goes on with it', archiveTemplate],
    ['restore', 'restoreTemplate', 'Take a template out again', restoreTemplate],
  ] as const
  for (const [word, operationId, summary, act] of acts) {
    server.post(
      `/api/admin/v1/templates/:id/${word}`,
      {
        config: { requires: 'messages:write', problems: { ...missing, 409: unfit[409] } },
        schema: { operationId, summary, params: byId, response: nothing },
      },
      async (request, reply) => {
        const { id } = request.params
        await changing(app, request, { subject: id }, (tx) => act(tx, id))
        return reply.status(204).send(null)
      },
    )
  }
  server.post(
    '/api/admin/v1/templates/:id/copy',
    {
      config: { requires: 'messages:write', problems: { ...missing, 409: unfit[409] } },
      schema: {
        operationId: 'copyTemplate',
        summary: 'Make a template like this one, as it stands now',
        params: byId,
        body: z.object({ name: z.string().trim().min(1).max(120) }),
        response: { 201: template },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const made = await changing(app, request, { subject: id }, async (tx, by) =>
        getTemplate(tx, await copyTemplate(tx, id, { name: request.body.name, by })),
      )
      return reply.status(201).send(templateAnswer(made))
    },
  )
}
