import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { piecePublished } from './events.ts'
import { lockDue, lockPiece } from './find-pieces.ts'
import { isAllowed } from './giver.ts'
import { postPiece } from './jobs.ts'
import type { Piece } from './piece.ts'
import { PieceElsewhere, PieceUnfit, RightsMissing } from './refusals.ts'

/**
 * Publishes what has its time: on the shop's own pages and for its mails by itself; what goes to a network becomes a task of
 * staff, or the work of whoever stands behind the port. Rights are asked for once more: without them it is pulled.
 */
export async function publishDue(edge: Edge): Promise<void> {
  while ((await edge.inTransaction(publishSome)) > 0);
}

async function publishSome(tx: Tx): Promise<number> {
  const due = await lockDue(tx)
  for (const piece of due) {
    if (!(await isAllowed(tx, piece))) await setState(tx, piece, 'pulled')
    else if (piece.network === null) await setPublished(tx, piece, null)
    else {
      await setState(tx, piece, 'due')
      await tx.enqueue(postPiece({ pieceId: piece.id }), { key: piece.id })
    }
  }
  return due.length
}

/**
 * Staff posted a piece. Again changes nothing.
 *
 * @param url where it stands; null when nobody wrote that down
 * @throws {PieceUnknown}
 * @throws {PieceElsewhere} when it is not due
 * @throws {RightsMissing} when its author took them back meanwhile: take it down again
 * @throws {PieceUnfit} for an address that is none
 */
export async function notePosted(tx: Tx, id: string, url: string | null): Promise<void> {
  const piece = await lockPiece(tx, id)
  if (piece.state === 'published') return
  if (piece.state !== 'due') throw new PieceElsewhere(piece.state)
  if (url !== null && !/^https:\/\//.test(url)) throw new PieceUnfit('url', 'Begin with https://')
  if (!(await isAllowed(tx, piece))) throw new RightsMissing()
  await setPublished(tx, piece, url)
}

const setState = (tx: Tx, { id }: Piece, state: string) =>
  query(tx, 'update pieces.piece set state = $2, changed_at = $3 where id = $1', [id, state, tx.now])

async function setPublished(tx: Tx, piece: Piece, url: string | null): Promise<void> {
  const { id: pieceId, productId, format, network } = piece
  await query(
    tx,
    `update pieces.piece set state = 'published', published_at = $2, published_url = $3, changed_at = $2 where id = $1`,
    [pieceId, tx.now, url],
  )
  await tx.publish(piecePublished({ pieceId, productId, format, ...(network && { network }) }))
}
