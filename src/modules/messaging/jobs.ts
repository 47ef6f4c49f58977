import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

/** About two days of tries with growing pauses, as mail servers do (RFC 5321 section 4.5.4.1). */
export const deliverMail = defineJob('messaging.deliver-mail', z.object({ sendId: z.uuid() }), {
  retries: 12,
  retryDelaySeconds: 30,
  expireInSeconds: 120,
  concurrency: 8,
})

/** Delivers what is due in the outbox, batch by batch; one at a time in each lane, so that processes may share the work. */
export const deliverDue = defineJob('messaging.deliver-due', z.object({ lane: z.int().min(0).max(7) }), {
  retries: 3,
  retryDelaySeconds: 5,
  expireInSeconds: 900,
  concurrency: 2,
})

/** Answers who wrote on a platform: by adapter, to her id there; see `Saying`. A second time does little harm. */
export const sayOnPlatform = defineJob(
  'messaging.say',
  z.object({
    adapter: z.string(),
    saying: z.object({
      to: z.string(),
      text: z.string(),
      choices: z
        .array(z.object({ label: z.string(), means: z.literal('yes') }))
        .readonly()
        .optional(),
      press: z.string().optional(),
    }),
  }),
  { retries: 4, retryDelaySeconds: 5, expireInSeconds: 60, concurrency: 4 },
)
