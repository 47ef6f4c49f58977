import { doing, type Module } from '../../kernel/module.ts'
import type { FileStore } from '../media/index.ts'
import { removeComposedPicture } from './composed.ts'
import { postPiece, removeComposed } from './jobs.ts'
import { pieces } from './migrations/0001-pieces.ts'
import { piecesOfMentions } from './migrations/0002-of-mentions.ts'
import { piecesOfWordsAlone } from './migrations/0003-words-alone.ts'
import { personal } from './personal-data.ts'
import { post, type SocialPoster } from './poster.ts'
import { publishDue } from './publish.ts'
import { countOrders, followAuthors } from './reactions.ts'

export { changePiece, movePiece, schedulePiece } from './change-piece.ts'
export { composedPicture } from './composed.ts'
export { createPiece, type PieceToMake } from './create-piece.ts'
export { piecePublished, pieceRevoked } from './events.ts'
export { figuresOf, notePiece, pieceCampaign, type PieceFigures } from './figures.ts'
export { findPieceBySlug, getPiece, listPieces, piecesBetween, piecesOnPages } from './find-pieces.ts'
export { isAllowed, textBehind } from './giver.ts'
export { lintPiece } from './lint-piece.ts'
export {
  formatNames,
  formats,
  type Network,
  networks,
  type Piece,
  type PieceFormat,
  pieceStates,
  pieceWordsSchema,
} from './piece.ts'
export type { ReadyPost, SocialPoster } from './poster.ts'
export { notePosted, publishDue } from './publish.ts'
export { PieceElsewhere, PieceUnfit, PieceUnknown, RightsMissing } from './refusals.ts'

/** @param ports where pictures are kept, and who posts on networks; staff do where nobody is given */
export const piecesModule = ({
  files,
  posters = [],
}: {
  files: FileStore
  posters?: readonly SocialPoster[]
}): Module => ({
  name: 'pieces',
  personal,
  migrations: [pieces, piecesOfMentions, piecesOfWordsAlone],
  consumers: [followAuthors, countOrders],
  jobs: [
    doing(postPiece, (edge, { pieceId }) => post(edge, files, posters, pieceId)),
    doing(removeComposed, (edge, { pieceId }) => removeComposedPicture(edge, files, pieceId)),
  ],
  recurring: [{ name: 'pieces.publish-due', everySeconds: 10, run: publishDue }],
})
