import { z } from 'zod'
import { formats, isAllowed, type Piece, piecesOnPages } from '../../modules/pieces/index.ts'
import type { Routes } from '../server.ts'

const shownPiece = z
  .object({
    picture: z.string().describe('Path below the shop’s address; each time it is fetched counts as a view'),
    leadsTo: z.string().describe('Path below the shop’s address; following it counts as a click'),
    alt: z.record(z.string(), z.string()).describe('By language'),
    width: z.int(),
    height: z.int(),
    incentive: z.string().nullable().describe('Show it with the picture, as the law asks'),
  })
  .meta({ id: 'ShownPiece' })

/** What staff made of customers’ pictures for the shop's pages. */
export const pieceRoutes: Routes = (server, app) => {
  server.get(
    '/api/store/v1/pieces',
    {
      schema: {
        operationId: 'listShownPieces',
        summary:
          'Pictures with what customers said on them, as the gallery shows them; only what their authors allow now',
        response: { 200: z.object({ items: z.array(shownPiece).describe('At most 6') }) },
      },
    },
    () =>
      app.edge.reading(async (read) => {
        const items: z.infer<typeof shownPiece>[] = []
        for (const piece of await piecesOnPages(read, 6)) if (await isAllowed(read, piece)) items.push(shownOf(piece))
        return { items }
      }),
  )
}

const shownOf = ({ slug, alt, incentive, format }: Piece): z.infer<typeof shownPiece> => ({
  ...{ picture: `/pieces/${slug}/picture.jpg`, leadsTo: `/pieces/${slug}`, alt: { ...alt }, incentive },
  ...formats[format],
})
