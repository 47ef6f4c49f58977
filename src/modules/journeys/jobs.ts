import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

/** Takes the steps that are due now; any number may run side by side, and a lost one is made up for by the sweep. */
export const stepRuns = defineJob('journeys.step-runs', z.object({}), { concurrency: 2, expireInSeconds: 300 })

/** Calls another program for a step. */
export const callProgram = defineJob('journeys.call-program', z.object({ callId: z.uuid() }), {
  retries: 8,
  retryDelaySeconds: 15,
})

/** Moves those who are in a journey to another version, page by page; one at a time, as all of them share the database. */
export const moveRuns = defineJob('journeys.move-runs', z.object({}), { concurrency: 1, expireInSeconds: 300 })
