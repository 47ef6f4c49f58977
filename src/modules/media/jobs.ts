import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

export const fetchImage = defineJob('media.fetch-image', z.object({ mediaId: z.uuid() }), {
  retries: 3,
  expireInSeconds: 120,
  concurrency: 4,
})

/** Heavy on the processor, so one at a time. */
export const makeRenditions = defineJob('media.make-renditions', z.object({ contentHash: z.string().length(64) }), {
  retries: 3,
  expireInSeconds: 300,
  concurrency: 1,
})
