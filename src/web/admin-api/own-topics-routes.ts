import { z } from 'zod'
import {
  listOwnTopics,
  ownTopicSchema,
  removeOwnTopic,
  saveOwnTopic,
  setWantsMails,
  wantsMails,
} from '../../modules/topics/index.ts'
import { principalOf } from '../http/authentication.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { ownTopic } from './topic-answers.ts'

const unfit = { 409: 'Another topic has this name, or there are fifty already', 422: '`field` names what does not fit' }

/** Topics of the shop's own, and who is mailed when reviews change. */
export const ownTopicsRoutes: Routes = (server, app) => {
  readRoute(server, app)
  writeRoutes(server, app)
  mailRoutes(server, app)
}

function readRoute(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/own-topics',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listOwnTopics',
        summary: 'The shop’s own topics by name; at most fifty',
        response: { 200: z.object({ items: z.array(ownTopic) }) },
      },
    },
    async () => ({ items: await app.edge.reading(listOwnTopics) }),
  )
}

function writeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/own-topics',
    {
      config: { requires: 'reviews:moderate', problems: unfit },
      schema: {
        operationId: 'createOwnTopic',
        summary: 'Listen for a topic of your own, in reviews to come and in all earlier ones',
        body: ownTopicSchema,
        response: { 201: ownTopic },
      },
    },
    async (request, reply) => {
      const made = await changing(app, request, { data: { name: request.body.name } }, (tx, by) =>
        saveOwnTopic(tx, { ...request.body, by }),
      )
      return reply.status(201).send(made)
    },
  )
  server.put(
    '/api/admin/v1/own-topics/:id',
    {
      config: { requires: 'reviews:moderate', problems: { ...unfit, 404: 'There is no such topic' } },
      schema: {
        operationId: 'changeOwnTopic',
        summary: 'Rename an own topic or change its words; earlier reviews are looked through anew',
        params: byId,
        body: ownTopicSchema,
        response: { 200: ownTopic },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id, data: { name: request.body.name } }, (tx, by) =>
        saveOwnTopic(tx, { ...request.body, id, by }),
      )
    },
  )
  server.delete(
    '/api/admin/v1/own-topics/:id',
    {
      config: { requires: 'reviews:moderate' },
      schema: {
        operationId: 'removeOwnTopic',
        summary: 'No longer listen for an own topic; what was found of it is forgotten. Again is harmless',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => removeOwnTopic(tx, id))
      return reply.status(204).send(null)
    },
  )
}

const mails = z.object({ wants: z.boolean() }).meta({ id: 'TopicMails' })

function mailRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/topics/mails',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'getTopicMails',
        summary: 'Whether you are mailed when reviews change; never for an API key',
        response: { 200: mails },
      },
    },
    (request) => app.edge.reading(async (read) => ({ wants: await wantsMails(read, principalOf(request).id) })),
  )
  server.put(
    '/api/admin/v1/topics/mails',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'setTopicMails',
        summary: 'Be mailed when reviews change, or no longer; an API key has no address and gets none',
        body: mails,
        response: { 200: mails },
      },
    },
    (request) => {
      const { wants } = request.body
      return changing(app, request, { data: { wants } }, async (tx) => {
        await setWantsMails(tx, { userId: principalOf(request).id, wants })
        return { wants }
      })
    },
  )
}
