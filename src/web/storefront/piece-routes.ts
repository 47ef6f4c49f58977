import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { findProduct } from '../../modules/catalog/index.ts'
import {
  composedPicture,
  findPieceBySlug,
  formats,
  isAllowed,
  notePiece,
  type Piece,
  pieceCampaign,
  piecesOnPages,
} from '../../modules/pieces/index.ts'
import type { FileStore } from '../../modules/media/index.ts'
import { translated } from '../../kernel/locale.ts'
import type { Server } from '../server.ts'
import { keepLink } from './brought-by.ts'
import type { Pages } from './pages.ts'
import { saysProgram } from './says-program.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ slug: z.string().max(40) })

/** Where a piece leads, and its picture; both count. What its author does not allow is not there. */
export function pieceRoutes(server: Server, pages: Pages, files: FileStore): void {
  const { edge } = pages.app
  server.get('/pieces/:slug', { schema: { hide: true, params } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const { slug } = request.params
    const found = await edge.reading(async (read) => {
      const piece = await findPieceBySlug(read, slug)
      const product = piece && (await findProduct(read, piece.productId))
      return product?.status === 'active' && piece ? { piece, handle: product.handle } : undefined
    })
    if (found) {
      keepLink(request, reply, pieceCampaign + slug)
      if (!saysProgram(request)) await edge.inTransaction((tx) => notePiece(tx, found.piece.id, 'clicks'))
    }
    const to = found ? `/products/${found.handle}` : '/pictures'
    return reply.header('cache-control', 'no-store').redirect(href(visit, to), 303)
  })
  server.get(
    '/pieces/:slug/picture.jpg',
    { schema: { hide: true, params }, config: { rateLimit: { max: 240, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const piece = await edge.reading(async (read) => {
        const found = await findPieceBySlug(read, request.params.slug)
        const isOwn = found?.state === 'published' && found.network === null
        return found && isOwn && (await isAllowed(read, found)) ? found : undefined
      })
      const made = piece && (await composedPicture(edge, files, piece))
      if (!made) return reply.callNotFound()
      if (!saysProgram(request)) await edge.inTransaction((tx) => notePiece(tx, piece.id, 'views'))
      return reply
        .header('cache-control', 'private, max-age=3600')
        .header('cross-origin-resource-policy', 'cross-origin')
        .type('image/jpeg')
        .send(made)
    },
  )
}

/** A piece as a page shows it. */
export interface ShownPiece {
  readonly slug: string
  readonly alt: string
  readonly width: number
  readonly height: number
  /** What its author gets from the shop; stands with it. */
  readonly incentive: string | null
}

/** So many pieces are looked at for a page. */
const most = 6

/** Pieces for a page of the shop: only those whose authors allow that now. */
export async function shownPieces(read: Read, visit: Visit): Promise<ShownPiece[]> {
  const allowed: Piece[] = []
  for (const piece of await piecesOnPages(read, most)) if (await isAllowed(read, piece)) allowed.push(piece)
  return allowed.map(({ slug, alt, format, incentive }) => ({
    ...{ slug, incentive, alt: translated(alt, visit.locale) },
    ...formats[format],
  }))
}
