import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { hasWords, isQuoteOf, markOf } from './captions.ts'
import { lockPiece } from './find-pieces.ts'
import { isAllowed, textBehind } from './giver.ts'
import { pieceMoves, type PieceState, type PieceWords } from './piece.ts'
import { PieceElsewhere, PieceUnfit, RightsMissing } from './refusals.ts'

/**
 * Writes other words for a piece that is not seen yet.
 *
 * @throws {PieceUnknown}
 * @throws {PieceElsewhere} once it is published, or gone
 * @throws {PieceUnfit} naming the field: a quote that she did not say, a card without one, or a rewarded one without its
 * mark in front
 */
export async function changePiece(tx: Tx, id: string, words: PieceWords): Promise<void> {
  const piece = await lockPiece(tx, id)
  if (!['waiting', 'draft', 'scheduled', 'due', 'pulled'].includes(piece.state)) throw new PieceElsewhere(piece.state)
  if (words.quote && !isQuoteOf(words.quote, await textBehind(tx, piece)))
    throw new PieceUnfit('quote', 'She did not say that. Leave parts out with …, and change no word.')
  if (piece.mediaId === null && !hasWords(words.quote))
    throw new PieceUnfit('quote', 'Without a picture it is made of her words: leave some.')
  for (const [language, caption] of Object.entries(words.caption))
    if (piece.incentive && caption && !caption.startsWith(markOf(language)))
      throw new PieceUnfit(
        `caption.${language}`,
        `Begin with “${markOf(language)}”: she gets something from the shop, and the law wants that told first.`,
      )
  await query(tx, `update pieces.piece set quote = $2, caption = $3, alt = $4, changed_at = $5 where id = $1`, [
    id,
    words.quote,
    JSON.stringify(words.caption),
    JSON.stringify(words.alt),
    tx.now,
  ])
}

/**
 * Gives a piece its time; a time that has passed means at once.
 *
 * @throws {PieceUnknown}
 * @throws {PieceElsewhere}
 * @throws {RightsMissing}
 */
export async function schedulePiece(tx: Tx, id: string, at: Date): Promise<void> {
  const piece = await lockPiece(tx, id)
  if (piece.state !== 'draft' && piece.state !== 'scheduled') throw new PieceElsewhere(piece.state)
  if (!(await isAllowed(tx, piece))) throw new RightsMissing()
  await query(tx, `update pieces.piece set state = 'scheduled', scheduled_at = $2, changed_at = $3 where id = $1`, [
    ...[id, at, tx.now],
  ])
}

/**
 * Moves a piece as staff wish: back to the drafts, away, or out of the bin. Again changes nothing.
 *
 * @throws {PieceUnknown}
 * @throws {PieceElsewhere}
 */
export async function movePiece(tx: Tx, id: string, to: 'draft' | 'discarded'): Promise<void> {
  const piece = await lockPiece(tx, id)
  if (piece.state === to) return
  if (!pieceMoves[piece.state].includes(to)) throw new PieceElsewhere(piece.state)
  const state: PieceState = to === 'draft' && !(await isAllowed(tx, piece)) ? 'waiting' : to
  await query(tx, 'update pieces.piece set state = $2, scheduled_at = null, changed_at = $3 where id = $1', [
    ...[id, state, tx.now],
  ])
}
