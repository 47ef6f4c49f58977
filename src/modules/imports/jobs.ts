import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

/** Orders pictures of imported reviews that are only noted, some at a time. */
export const bringNoted = defineJob('imports.bring-noted-pictures', z.object({ after: z.uuid().optional() }), {
  expireInSeconds: 300,
  concurrency: 1,
})

/** Goes on with a run for about a minute, and hands what is left to the next job of this kind. */
export const runImport = defineJob('imports.run-import', z.object({ runId: z.uuid() }), {
  expireInSeconds: 300,
  concurrency: 1,
})
