import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

/** Hands a piece to whoever posts on its network; done at once where nobody does. */
export const postPiece = defineJob('pieces.post-piece', z.object({ pieceId: z.uuid() }), {
  expireInSeconds: 120,
  concurrency: 1,
})

/** Removes the picture of a piece whose author took her word back, or was forgotten. */
export const removeComposed = defineJob('pieces.remove-composed', z.object({ pieceId: z.uuid() }), {
  expireInSeconds: 60,
  concurrency: 1,
})
