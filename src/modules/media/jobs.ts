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

/** A photo that was only kept when it came; as many at a time as the darkroom reads. */
export const developPhoto = defineJob('media.develop-photo', z.object({ contentHash: z.string().length(64) }), {
  retries: 5,
  expireInSeconds: 300,
  concurrency: 2,
})

/** Of photos that customers send. */
export const finishPhoto = defineJob('media.finish-photo', z.object({ contentHash: z.string().length(64) }), {
  retries: 5,
  expireInSeconds: 300,
  concurrency: 1,
})

/** Heavier than all else, so one at a time and with minutes for it; one that its process left behind is begun again. */
export const makeVideo = defineJob('media.make-video', z.object({ contentHash: z.string().length(64) }), {
  retries: 3,
  expireInSeconds: 1_200,
  concurrency: 1,
})

/** Takes files out of the store that nothing refers to any more. */
export const removeFiles = defineJob('media.remove-files', z.object({ keys: z.array(z.string().max(200)).max(500) }), {
  retries: 5,
  expireInSeconds: 120,
  concurrency: 1,
})
