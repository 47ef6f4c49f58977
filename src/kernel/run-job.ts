import { errorText } from './error-text.ts'
import type { TakenJob } from './job-queue.ts'
import type { Edge, JobHandler } from './module.ts'

/** How one try ended; `error` is what staff see. */
export type JobOutcome = { readonly done: true } | { readonly done: false; readonly error: string }

/**
 * Makes one try of a job, and gives it up when its time is over.
 *
 * NOTE JavaScript cannot end what hangs: a try that is given up may still do something later, which is why handlers
 * must be safe to repeat.
 */
export async function runJob(edge: Edge, handler: JobHandler, job: TakenJob): Promise<JobOutcome> {
  const { expireInSeconds } = handler.definition.limits
  const { promise: timeUp, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`Not done within ${expireInSeconds} s`)), expireInSeconds * 1_000)
  try {
    await Promise.race([handler.run(edge, job.payload), timeUp])
    return { done: true }
  } catch (error) {
    return { done: false, error: errorText(error) }
  } finally {
    clearTimeout(timer)
  }
}
