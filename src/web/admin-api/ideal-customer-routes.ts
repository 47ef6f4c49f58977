import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  findHerReviews,
  type KeptPicture,
  pictureAt,
  pictureNow,
  pictureSchema,
  readHerReviews,
  savePicture,
  versionsOfPicture,
} from '../../modules/ideal-customer/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { herReviews, herReviewsAnswer, keptPicture, pictureVersion } from './ideal-answers.ts'
import { staffNames } from './staff-names.ts'

/** Who the ideal customer is in the shop's words, and what her reviews teach. */
export const idealCustomerRoutes: Routes = (server, app) => {
  pictureRoutes(server, app)
  versionRoutes(server, app)
  reviewRoutes(server, app)
}

const named = async (read: Read, kept: KeptPicture) => {
  const nameOf = await staffNames(read)
  return { ...kept, byName: kept.by === null ? null : nameOf(kept.by) }
}

function pictureRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/ideal-customer',
    {
      config: { requires: 'customers:read' },
      schema: {
        operationId: 'getIdealCustomer',
        summary: 'Who the ideal customer is, in the shop’s own words',
        response: { 200: keptPicture },
      },
    },
    () => app.edge.reading(async (read) => named(read, await pictureNow(read))),
  )
  server.put(
    '/api/admin/v1/ideal-customer',
    {
      config: { requires: 'customers:write', problems: { 409: 'Somebody else changed it meanwhile' } },
      schema: {
        operationId: 'saveIdealCustomer',
        summary: 'Say who the ideal customer is, as a whole: a new version, by which texts are checked',
        body: z.object({
          picture: pictureSchema,
          on: z.int().optional().describe('The version that was changed: refused when there is a newer one'),
        }),
        response: { 200: keptPicture },
      },
    },
    (request) =>
      changing(app, request, {}, async (tx, by) => named(tx, await savePicture(tx, { ...request.body, by }))),
  )
}

function versionRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/ideal-customer/versions',
    {
      config: { requires: 'customers:read' },
      schema: {
        operationId: 'listIdealCustomerVersions',
        summary: 'All that the picture of the ideal customer was, the newest first',
        response: {
          200: z.object({
            items: z.array(pictureVersion).describe('The last 200'),
          }),
        },
      },
    },
    () =>
      app.edge.reading(async (read) => {
        const nameOf = await staffNames(read)
        return { items: (await versionsOfPicture(read)).map((row) => ({ ...row, byName: nameOf(row.by) })) }
      }),
  )
  server.get(
    '/api/admin/v1/ideal-customer/versions/:version',
    {
      config: { requires: 'customers:read', problems: { 404: 'There is no such version' } },
      schema: {
        operationId: 'getIdealCustomerVersion',
        summary: 'The picture as it stood; save it to bring it back',
        params: z.object({ version: z.coerce.number().int().min(1).max(1e6) }),
        response: { 200: keptPicture },
      },
    },
    ({ params: { version } }) => app.edge.reading(async (read) => named(read, await pictureAt(read, version))),
  )
}

function reviewRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/ideal-customer/reviews',
    {
      config: { requires: 'customers:read' },
      schema: {
        operationId: 'getHerReviews',
        summary: 'Words that those like the ideal customer use more than others do, and what they speak against',
        response: { 200: herReviews },
      },
    },
    () => app.edge.reading(async (read) => herReviewsAnswer(await findHerReviews(read))),
  )
  server.post(
    '/api/admin/v1/ideal-customer/reviews/read',
    {
      config: { requires: 'customers:write', rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: {
        operationId: 'readHerReviews',
        summary: 'Read her reviews anew now; it happens by itself every six hours, and when the segment changes',
        response: { 200: herReviews },
      },
    },
    (request) =>
      changing(app, request, {}, async (tx) => {
        await readHerReviews(tx)
        return herReviewsAnswer(await findHerReviews(tx))
      }),
  )
}
