import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

/** Goes on with a run for about a minute, and hands what is left to the next job of this kind. */
export const runImport = defineJob('imports.run-import', z.object({ runId: z.uuid() }), {
  expireInSeconds: 300,
  concurrency: 1,
})
