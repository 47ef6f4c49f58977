import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

/** About two days of tries with growing pauses, as mail servers do (RFC 5321 section 4.5.4.1). */
export const deliverMail = defineJob('messaging.deliver-mail', z.object({ sendId: z.uuid() }), {
  retries: 12,
  retryDelaySeconds: 30,
  expireInSeconds: 120,
  concurrency: 8,
})
