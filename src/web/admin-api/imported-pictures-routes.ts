import { z } from 'zod'
import { fetchNotedPictures, picturesOfImports } from '../../modules/imports/index.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'

const count = z.int().min(0)

const pictures = z
  .object({
    told: count.describe('All that imported files have told of'),
    noted: count.describe('Noted only: nobody has fetched them'),
    onTheirWay: count.describe('Ordered, and not here yet; ask again until it is 0'),
    shown: count.describe('With their reviews'),
    gone: count.describe('Not to be had, or beyond the eight of one review'),
  })
  .meta({ id: 'ImportedPictures' })

/** Pictures of reviews that were imported: how far they are, and having those fetched that are only noted. */
export const importedPicturesRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/imports/review-pictures',
    {
      config: { requires: 'catalog:read' },
      schema: {
        operationId: 'getImportedPictures',
        summary: 'Where the pictures of imported reviews are',
        response: { 200: pictures },
      },
    },
    () => app.edge.reading(picturesOfImports),
  )
  server.post(
    '/api/admin/v1/imports/review-pictures',
    {
      config: { requires: 'reviews:moderate' },
      schema: {
        operationId: 'fetchImportedPictures',
        summary: 'Fetch in the background what earlier imports have only noted; again changes nothing',
        response: { 202: pictures },
      },
    },
    async (request, reply) => {
      const answer = await changing(app, request, {}, (tx) => fetchNotedPictures(tx))
      return reply.status(202).send(answer)
    },
  )
}
