import { z } from 'zod'
import type { Read, Tx } from '../../kernel/transaction.ts'
import {
  askAuthor,
  countMentions,
  dismissMention,
  getMention,
  keepMentions,
  keepMentionsFile,
  linkMention,
  listMentions,
  mentionSchema,
  mentionStates,
  mostCharactersOfFile,
  mostMentions,
  readingsOf,
} from '../../modules/mentions/index.ts'
import { getProfile } from '../../modules/profiles/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId } from './fields.ts'
import { mention, mentionAnswers, mentionDetail } from './mention-answers.ts'

const missing = { 404: 'There is no such mention' }
const place = z.object({ postedAt: z.coerce.date(), id: z.uuid() })
const kept = z.object({ added: z.int(), known: z.int().describe('Taken in before; their figures are those of now') })

/** What people say elsewhere: taken in, linked, asked about. */
export const mentionsRoutes: Routes = (server, app) => {
  reading(server, app)
  takingIn(server, app)
  deciding(server, app)
}

function reading(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/mentions',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listMentions',
        summary: 'What people say elsewhere, posted last first',
        querystring: pageQuery.extend({
          state: z.enum(mentionStates).optional().describe('All but dismissed ones when left out'),
        }),
        response: { 200: pageOf(mention).extend({ counts: z.partialRecord(z.enum(mentionStates), z.int()) }) },
      },
    },
    ({ query: { cursor, limit, state } }) =>
      app.edge.reading(async (read) => {
        const rows = await listMentions(read, { state, after: readCursor(place, cursor), limit: limit + 1 })
        const { items, nextCursor } = pageFrom(rows, limit, ({ postedAt, id }) => ({ postedAt, id }))
        return { items: await mentionAnswers(read, items), nextCursor, counts: await countMentions(read) }
      }),
  )
  server.get(
    '/api/admin/v1/mentions/:id',
    {
      config: { requires: 'reviews:read', problems: missing },
      schema: {
        operationId: 'getMention',
        summary: 'One mention with its figures over time, and the link of its author once she is asked',
        params: byId,
        response: { 200: mentionDetail },
      },
    },
    (request) => app.edge.reading((read) => detailOf(read, request, request.params.id)),
  )
}

async function detailOf(read: Read, request: Request, id: string): Promise<z.infer<typeof mentionDetail>> {
  const found = await getMention(read, id)
  const [answer] = await mentionAnswers(read, [found])
  const { baseUrl } = await shopSettings(read)
  const origin = baseUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`
  return {
    ...answer!,
    link: found.token && `${origin}/mentions/${found.token}`,
    readings: await readingsOf(read, id),
  }
}

function takingIn(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/mentions',
    {
      config: { requires: 'reviews:moderate', problems: { 422: 'One does not fit; `field` names it' } },
      schema: {
        operationId: 'keepMentions',
        summary: `Take in up to ${mostMentions} posts or comments; the same again adds a reading of its figures`,
        body: z.object({ mentions: z.array(mentionSchema).min(1).max(mostMentions) }),
        response: { 200: kept },
      },
    },
    (request) => {
      const { mentions } = request.body
      return changing(app, request, { data: { mentions: mentions.length } }, (tx) => keepMentions(tx, mentions, 'api'))
    },
  )
  server.post(
    '/api/admin/v1/mentions/file',
    {
      bodyLimit: 2 * mostCharactersOfFile,
      config: { requires: 'reviews:moderate', problems: { 422: 'No columns, one missing, or too many rows' } },
      schema: {
        operationId: 'keepMentionsFile',
        summary: 'Take in a CSV with columns named as the fields of `MentionToKeep`; at most 2,000 rows',
        body: z.object({ csv: z.string().min(1).max(mostCharactersOfFile) }),
        response: {
          200: kept.extend({
            problems: z
              .array(z.object({ row: z.int(), field: z.string(), message: z.string() }))
              .readonly()
              .describe('Rows that were left out; at most 100'),
          }),
        },
      },
    },
    (request) => changing(app, request, {}, (tx) => keepMentionsFile(tx, request.body.csv)),
  )
}

function deciding(server: Server, app: App): void {
  const act = (
    word: string,
    operationId: string,
    summary: string,
    run: (tx: Tx, id: string, by: string) => Promise<unknown>,
  ) =>
    server.post(
      `/api/admin/v1/mentions/:id/${word}`,
      {
        config: { requires: 'reviews:moderate', problems: { ...missing, 409: 'Its author has answered already' } },
        schema: { operationId, summary, params: byId, response: { 200: mentionDetail } },
      },
      (request) => {
        const { id } = request.params
        return changing(app, request, { subject: id }, async (tx, by) => {
          await run(tx, id, by)
          return detailOf(tx, request, id)
        })
      },
    )
  act(
    'ask',
    'askMentionAuthor',
    'Open the page where its author says what may be done with it; again gives the same link',
    askAuthor,
  )
  act('dismiss', 'dismissMention', 'Put it aside', (tx, id) => dismissMention(tx, id, true))
  act('dismiss/undo', 'undoDismissMention', 'Take that back', (tx, id) => dismissMention(tx, id, false))
  server.put(
    '/api/admin/v1/mentions/:id/links',
    {
      config: { requires: 'reviews:moderate', problems: { 404: 'There is no such mention, or nobody has this id' } },
      schema: {
        operationId: 'linkMention',
        summary: 'Say which goods a mention speaks of, and who wrote it; what is left out stays',
        params: byId,
        body: z.object({
          productIds: z.array(z.uuid()).max(10).optional(),
          profileId: z.uuid().nullable().optional().describe('null: nobody the shop knows'),
        }),
        response: { 200: mentionDetail },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id }, async (tx) => {
        if (request.body.profileId) await getProfile(tx, request.body.profileId)
        await linkMention(tx, id, request.body)
        return detailOf(tx, request, id)
      })
    },
  )
}
