import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

/** Goes on with an audit for about a minute, and hands what is left to the next job of this kind. */
export const runAudit = defineJob('store-audit.run-audit', z.object({ runId: z.uuid() }), {
  expireInSeconds: 300,
  concurrency: 1,
})
