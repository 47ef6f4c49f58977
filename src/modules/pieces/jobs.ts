import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

/** Hands a piece to whoever posts on its network; done at once where nobody does. */
export const postPiece = defineJob('pieces.post-piece', z.object({ pieceId: z.uuid() }), {
  expireInSeconds: 120,
  concurrency: 1,
})
