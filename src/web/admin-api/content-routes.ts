import { z } from 'zod'
import type { Tx } from '../../kernel/transaction.ts'
import {
  changePiece,
  composedPicture,
  createPiece,
  formatNames,
  getPiece,
  listPieces,
  movePiece,
  networks,
  notePosted,
  pieceStates,
  pieceWordsSchema,
  schedulePiece,
} from '../../modules/pieces/index.ts'
import type { FileStore } from '../../modules/media/index.ts'
import { askForPictureRights } from '../../modules/notices/index.ts'
import { RightsAsked, RightsNotAskable } from '../../modules/reviews/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { HttpProblem } from '../http/problem.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { piece, pieceAnswers, pieceDetail, pieceDetailOf } from './content-answers.ts'
import { byId, instant } from './fields.ts'

const missing = { 404: 'There is no such piece' }
const elsewhere = { 409: 'The piece is in another state by now, or its author does not allow it' }
const place = z.object({ changedAt: z.coerce.date(), id: z.uuid() })

/** Pieces made of what customers gave: from picking a picture to what came of it. */
export const contentRoutes =
  (files: FileStore): Routes =>
  (server, app) => {
    reading(server, app, files)
    making(server, app)
    wording(server, app)
    moving(server, app)
  }

function reading(server: Server, app: App, files: FileStore): void {
  server.get(
    '/api/admin/v1/content-pieces',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listContentPieces',
        summary: 'What is made of customers’ pictures, latest changed first, with what came of it',
        querystring: pageQuery.extend({
          state: z.enum(pieceStates).optional().describe('All but discarded ones when left out'),
        }),
        response: { 200: pageOf(piece) },
      },
    },
    ({ query: { cursor, limit, state } }) =>
      app.edge.reading(async (read) => {
        const rows = await listPieces(read, { state, after: readCursor(place, cursor), limit: limit + 1 })
        const { items, nextCursor } = pageFrom(rows, limit, ({ changedAt, id }) => ({ changedAt, id }))
        return { items: await pieceAnswers(read, items), nextCursor }
      }),
  )
  server.get(
    '/api/admin/v1/content-pieces/:id',
    {
      config: { requires: 'reviews:read', problems: missing },
      schema: {
        operationId: 'getContentPiece',
        summary: 'One piece with its words, rights and what the copy check says',
        params: byId,
        response: { 200: pieceDetail },
      },
    },
    ({ params: { id } }) => app.edge.reading(async (read) => pieceDetailOf(read, await getPiece(read, id))),
  )
  server.get(
    '/api/admin/v1/content-pieces/:id/picture',
    {
      config: { requires: 'reviews:read', problems: missing, rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        operationId: 'getContentPiecePicture',
        summary: 'The picture of a piece as JPEG: the photo with quote, credit, product and the shop’s name',
        params: byId,
        querystring: z.object({ download: z.enum(['yes', 'no']).default('no') }),
        response: {
          200: { content: { 'image/jpeg': { schema: z.unknown().meta({ type: 'string', format: 'binary' }) } } },
        },
      },
    },
    async ({ params: { id }, query: { download } }, reply) => {
      const found = await app.edge.reading((read) => getPiece(read, id))
      const made = await composedPicture(app.edge, files, found)
      if (!made) throw new HttpProblem(404, 'http/not-found', 'The photo is not ready yet.')
      const name = `${found.network ?? found.format}-${found.slug}.jpg`
      if (download === 'yes') reply.header('content-disposition', `attachment; filename="${name}"`)
      return reply.header('cache-control', 'private, no-cache').type('image/jpeg').send(made)
    },
  )
}

async function originOf(tx: Tx, request: Request): Promise<string> {
  const { baseUrl } = await shopSettings(tx)
  return baseUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`
}

function making(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/content-pieces',
    {
      config: {
        requires: 'reviews:moderate',
        problems: {
          404: 'There is no such mention',
          422: 'No such picture with a review that shows or a mention that was granted, no words, or a network where there is none',
        },
      },
      schema: {
        operationId: 'createContentPiece',
        summary:
          'Make a piece of a customer’s picture, of a review or of a mention, or of a mention’s words alone; the author ' +
          'of a review is asked where she has not allowed that yet',
        body: z.object({
          mediaId: z.uuid().optional().describe('Left out: a card of the mention’s words alone'),
          reviewId: z.uuid().optional().describe('Of which review the picture is; this or `mentionId`'),
          mentionId: z.uuid().optional().describe('Of which mention, whose author said yes'),
          productId: z.uuid().optional().describe('Of which of the goods the mention speaks; the first when left out'),
          format: z.enum(formatNames),
          network: z.enum(networks).optional().describe('For squares and stories'),
          ask: z
            .boolean()
            .default(true)
            .describe('Write to her if a piece of her review waits for her; false: you ask her yourself'),
        }),
        response: {
          201: pieceDetail.extend({
            asked: z.boolean().describe('Whether a mail to her is on its way; false also where she was asked before'),
          }),
        },
      },
    },
    async (request, reply) => {
      const { ask, ...wish } = request.body
      const made = await changing(
        app,
        request,
        { subject: wish.mediaId ?? wish.mentionId, data: { ...wish } },
        async (tx, by) => {
          const origin = await originOf(tx, request)
          const found = await createPiece(tx, { ...wish, by, origin })
          return pieceDetailOf(tx, found)
        },
      )
      const { state, reviewId, place: wanted } = made
      const asked = ask && state === 'waiting' && reviewId !== null && (await askAuthor(app, request, reviewId, wanted))
      return reply.status(201).send({ ...made, asked })
    },
  )
}

function wording(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/content-pieces/:id',
    {
      config: {
        requires: 'reviews:moderate',
        problems: { ...missing, ...elsewhere, 422: 'A quote she did not say, or a caption without its mark in front' },
      },
      schema: {
        operationId: 'changeContentPiece',
        summary: 'Write other words for a piece that is not seen yet',
        params: byId,
        body: pieceWordsSchema,
        response: { 200: pieceDetail },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id }, async (tx) => {
        await changePiece(tx, id, request.body)
        return pieceDetailOf(tx, await getPiece(tx, id))
      })
    },
  )
}

/** Asks in a transaction of its own: that she cannot be asked takes no piece away. */
const askAuthor = (app: App, request: Request, reviewId: string, wanted: 'site' | 'mail' | 'ads'): Promise<boolean> =>
  changing(app, request, { subject: reviewId, data: { scopes: [wanted] } }, async (tx, by) => {
    await askForPictureRights(tx, { reviewId, scopes: [wanted], by, origin: await originOf(tx, request) })
    return true
  }).catch((no: unknown) => {
    if (no instanceof RightsAsked || no instanceof RightsNotAskable) return false
    throw no
  })

function moving(server: Server, app: App): void {
  const act = <Body extends z.ZodType>(
    word: string,
    operationId: string,
    summary: string,
    body: Body,
    run: (tx: Tx, id: string, body: z.output<Body>) => Promise<void>,
  ) =>
    server.post(
      `/api/admin/v1/content-pieces/:id/${word}`,
      {
        config: { requires: 'reviews:moderate', problems: { ...missing, ...elsewhere } },
        schema: { operationId, summary, params: byId, body, response: { 200: pieceDetail } },
      },
      (request) => {
        const { id } = request.params
        return changing(app, request, { subject: id }, async (tx) => {
          await run(tx, id, request.body as z.output<Body>)
          return pieceDetailOf(tx, await getPiece(tx, id))
        })
      },
    )
  act(
    ...(['schedule', 'scheduleContentPiece', 'Give a piece its time; one that has passed means at once'] as const),
    z.object({ at: instant }),
    (tx, id, { at }) => schedulePiece(tx, id, at),
  )
  act(
    ...([
      'posted',
      'noteContentPiecePosted',
      'Say that staff posted a piece that was due, and where it stands',
    ] as const),
    z.object({ url: z.url().max(500).optional() }),
    (tx, id, { url }) => notePosted(tx, id, url ?? null),
  )
  act(
    ...(['move', 'moveContentPiece', 'Take a piece back to the drafts, throw it away, or out of the bin'] as const),
    z.object({ to: z.enum(['draft', 'discarded']) }),
    (tx, id, { to }) => movePiece(tx, id, to),
  )
}
