import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Piece, PieceState } from './piece.ts'
import { PieceUnknown } from './refusals.ts'

const columns = `
  id, slug, review_id as "reviewId", mention_id as "mentionId", media_id as "mediaId", product_id as "productId", format, network, place, state,
  quote, credit, incentive, caption, alt, scheduled_at as "scheduledAt", published_at as "publishedAt",
  published_url as "publishedUrl", created_at as "createdAt", changed_at as "changedAt"`

/** @throws {PieceUnknown} */
export async function getPiece(read: Read, id: string): Promise<Piece> {
  const [found] = await query<Piece>(read, `select ${columns} from pieces.piece where id = $1`, [id])
  if (!found) throw new PieceUnknown()
  return found
}

/** By what stands in its address; undefined when there is none. */
export const findPieceBySlug = async (read: Read, slug: string): Promise<Piece | undefined> =>
  (await query<Piece>(read, `select ${columns} from pieces.piece where slug = $1`, [slug]))[0]

/**
 * The piece, held for this transaction.
 *
 * @throws {PieceUnknown}
 */
export async function lockPiece(tx: Tx, id: string): Promise<Piece> {
  const [found] = await query<Piece>(tx, `select ${columns} from pieces.piece where id = $1 for update`, [id])
  if (!found) throw new PieceUnknown()
  return found
}

export interface PiecesAsked {
  readonly state?: PieceState | undefined
  readonly after?: { readonly changedAt: Date; readonly id: string } | undefined
  readonly limit: number
}

/** Pieces, latest changed first; without discarded ones unless they are asked for. */
export const listPieces = (read: Read, { state, after, limit }: PiecesAsked): Promise<Piece[]> =>
  query<Piece>(
    read,
    `select ${columns} from pieces.piece
     where ($1::text is null and state <> 'discarded' or state = $1) and (changed_at, id) < ($2::timestamptz, $3::uuid)
     order by changed_at desc, id desc limit $4`,
    [state ?? null, after?.changedAt ?? 'infinity', after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit],
  )

/** What is seen or will be between two instants, by its time, at most 500. */
export const piecesBetween = (read: Read, { from, to }: { from: Date; to: Date }): Promise<Piece[]> =>
  query<Piece>(
    read,
    `select ${columns} from pieces.piece
     where state in ('scheduled', 'due', 'published') and coalesce(published_at, scheduled_at) >= $1
       and coalesce(published_at, scheduled_at) < $2
     order by coalesce(published_at, scheduled_at), id limit 500`,
    [from, to],
  )

/** Pieces that stand on the shop's pages now, the newest first. Ask `isAllowed` before one is shown. */
export const piecesOnPages = (read: Read, limit: number): Promise<Piece[]> =>
  query<Piece>(
    read,
    `select ${columns} from pieces.piece where state = 'published' and format = 'landing'
     order by published_at desc, id desc limit $1`,
    [limit],
  )

/** The pieces made of a review, held for this transaction. */
export const lockPiecesOf = (tx: Tx, reviewId: string): Promise<Piece[]> =>
  query<Piece>(tx, `select ${columns} from pieces.piece where review_id = $1 order by id for update`, [reviewId])

/** The pieces made of a mention, held for this transaction. */
export const lockPiecesOfMention = (tx: Tx, mentionId: string): Promise<Piece[]> =>
  query<Piece>(tx, `select ${columns} from pieces.piece where mention_id = $1 order by id for update`, [mentionId])

/** What has its time now, at most 50, held for this transaction; what another process holds is left to it. */
export const lockDue = (tx: Tx): Promise<Piece[]> =>
  query<Piece>(
    tx,
    `select ${columns} from pieces.piece where state = 'scheduled' and scheduled_at <= $1
     order by scheduled_at, id limit 50 for update skip locked`,
    [tx.now],
  )
