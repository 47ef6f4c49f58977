import { z } from 'zod'

/** A job as a use case enqueues it. */
export interface Order {
  readonly job: string
  readonly payload: Record<string, unknown>
}

export interface EnqueueOptions {
  /** Not before this instant; at once when left out. */
  startAfter?: Date
  /** At most one waiting or running job of this name has the key; a second is dropped without a word. */
  key?: string
}

export interface JobDefinition<Payload extends Record<string, unknown>> {
  (payload: Payload): Order
  readonly job: string
  readonly schema: z.ZodType<Payload>
  readonly limits: JobLimits
}

/** How often a job is tried and how long one try may take; every limit is bounded. */
export interface JobLimits {
  /** Tries after the first, with growing pauses; then the job is shown as failed. */
  retries: number
  /** First pause; doubled at each retry. */
  retryDelaySeconds: number
  /** After this the try counts as lost and is made again. */
  expireInSeconds: number
  /** How many run side by side in one worker. */
  concurrency: number
}

const defaultLimits: JobLimits = { retries: 8, retryDelaySeconds: 5, expireInSeconds: 120, concurrency: 4 }

/**
 * Declares a kind of job: work for the outside world, named as an order, owner first (`messaging.send-mail`).
 *
 * The payload is ids. A handler must be safe to repeat: what it does outside is keyed by something stored before.
 */
export function defineJob<Shape extends z.ZodObject>(
  job: `${string}.${string}`,
  schema: Shape,
  limits: Partial<JobLimits> = {},
): JobDefinition<z.infer<Shape>> {
  const order = (payload: z.infer<Shape>): Order => ({ job, payload: schema.parse(payload) as Record<string, unknown> })
  return Object.assign(order, {
    job,
    schema: schema as unknown as z.ZodType<z.infer<Shape>>,
    limits: { ...defaultLimits, ...limits },
  })
}
