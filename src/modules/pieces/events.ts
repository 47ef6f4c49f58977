import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

const ofPiece = { pieceId: z.uuid(), productId: z.uuid(), format: z.string(), network: z.string().optional() }

/** A piece is seen: on a page of the shop, or where staff posted it. */
export const piecePublished = defineEvent('pieces.piece-published', z.object(ofPiece))

/** Its author took the rights back, or is gone: what was posted elsewhere has to be taken down. */
export const pieceRevoked = defineEvent('pieces.piece-revoked', z.object(ofPiece))
