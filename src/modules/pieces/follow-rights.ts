import type { Tx } from '../../kernel/transaction.ts'
import { query } from '../../kernel/query.ts'
import { getMention } from '../mentions/index.ts'
import { pieceRevoked } from './events.ts'
import { lockPiecesOf, lockPiecesOfMention } from './find-pieces.ts'
import { isAllowed } from './giver.ts'
import { removeComposed } from './jobs.ts'
import type { Piece, PieceState } from './piece.ts'

/**
 * Looks again at what was made of a review: what waited for its author may be used once she allows it; what she takes back
 * is pulled from everything that is not seen yet, and what is seen is marked, so that it is taken down elsewhere. The
 * shop's own pages ask by themselves each time. Again changes nothing.
 */
export const followRights = async (tx: Tx, reviewId: string): Promise<void> =>
  follow(tx, await lockPiecesOf(tx, reviewId))

/** The same for a mention; its pieces are of whom the mention is, and lose their words with it when she is forgotten. */
export async function followMention(tx: Tx, mentionId: string): Promise<void> {
  const pieces = await lockPiecesOfMention(tx, mentionId)
  if (pieces.length === 0) return
  await follow(tx, pieces)
  const { profileId, handle } = await getMention(tx, mentionId)
  await query(tx, 'update pieces.piece set profile_id = $2 where mention_id = $1', [mentionId, profileId])
  // NOTE: a mention without a name there is one whose author was forgotten.
  if (handle === '') await query(tx, `update pieces.piece set ${wordless} where mention_id = $1`, [mentionId])
}

/** Without anything that its author said or is called. */
export const wordless = `quote = '', credit = '', caption = '{}', alt = '{}', profile_id = null,
  state = case state when 'published' then 'revoked' when 'revoked' then 'revoked' else 'discarded' end`

async function follow(tx: Tx, pieces: readonly Piece[]): Promise<void> {
  for (const piece of pieces) {
    const next = nextOf(piece.state, await isAllowed(tx, piece))
    if (next === piece.state) continue
    await query(tx, 'update pieces.piece set state = $2, changed_at = $3 where id = $1', [piece.id, next, tx.now])
    if (next === 'revoked' || next === 'pulled') await tx.enqueue(removeComposed({ pieceId: piece.id }))
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
