import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

/** Removes the picture that was made of a piece; gone already, it changes nothing. */
export const removePicture = defineJob('pieces.remove-picture', z.object({ key: z.string().startsWith('composed/') }), {
  expireInSeconds: 60,
  concurrency: 1,
})

/** Hands a piece to whoever posts on its network; done at once where nobody does. */
export const postPiece = defineJob('pieces.post-piece', z.object({ pieceId: z.uuid() }), {
  expireInSeconds: 120,
  concurrency: 1,
})
