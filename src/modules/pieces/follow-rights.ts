import type { Tx } from '../../kernel/transaction.ts'
import { query } from '../../kernel/query.ts'
import { isAllowed } from './change-piece.ts'
import { pieceRevoked } from './events.ts'
import { lockPiecesOf } from './find-pieces.ts'
import { forgetPictures } from './forget-pictures.ts'
import type { Piece, PieceState } from './piece.ts'

/**
 * Looks again at what was made of a review: what waited for its author may be used once she allows it; what she takes back
 * is pulled from everything that is not seen yet, and what is seen is marked, so that it is taken down elsewhere. The
 * shop's own pages ask by themselves each time. Again changes nothing.
 */
export async function followRights(tx: Tx, reviewId: string): Promise<void> {
  for (const piece of await lockPiecesOf(tx, reviewId)) {
    const next = nextOf(piece.state, await isAllowed(tx, piece))
    if (next === piece.state) continue
    await query(tx, 'update pieces.piece set state = $2, changed_at = $3 where id = $1', [piece.id, next, tx.now])
    if (next === 'pulled' || next === 'revoked') await forgetPictures(tx, [piece.id])
    if (next === 'revoked') await tellRevoked(tx, piece)
  }
}

function nextOf(state: PieceState, may: boolean): PieceState {
  if (may) return state === 'waiting' || state === 'pulled' ? 'draft' : state
  if (state === 'draft' || state === 'scheduled' || state === 'due') return 'pulled'
  return state === 'published' ? 'revoked' : state
}

/** Says that something that was seen has to be taken down. */
export const tellRevoked = (
  tx: Tx,
  { id: pieceId, productId, format, network }: Pick<Piece, 'id' | 'productId' | 'format' | 'network'>,
): Promise<void> => tx.publish(pieceRevoked({ pieceId, productId, format, ...(network && { network }) }))
