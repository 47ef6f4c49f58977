import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

/** Looks at everybody for a segment whose conditions are new, some thousands at a time, and hands on what is left. */
export const fillSegment = defineJob('segments.fill-segment', z.object({ segmentId: z.uuid(), version: z.int() }), {
  expireInSeconds: 300,
  concurrency: 1,
})
