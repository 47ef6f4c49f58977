import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** Sends what is due to one endpoint, one batch after another; the same message has the same id at each try. */
export const sendDue = defineJob('webhooks.send-due', z.object({ endpointId: z.uuid() }), {
  retries: 3,
  expireInSeconds: 120,
  concurrency: 8,
})

/** Puts past events, or what failed, in line for an endpoint once more. */
export const workOffReplay = defineJob('webhooks.work-off-replay', z.object({ replayId: z.uuid() }), {
  expireInSeconds: 120,
  concurrency: 1,
})

/** Has an endpoint's due deliveries sent, now or at an instant (to the second); however often it is asked, once. */
export function rouse(tx: Tx, endpointId: string, at?: Date): Promise<void> {
  const startAfter = at && new Date(Math.ceil(at.getTime() / 1_000) * 1_000)
  return tx.enqueue(sendDue({ endpointId }), {
    key: `${endpointId}:${(startAfter ?? tx.now).toISOString()}`,
    ...(startAfter && { startAfter }),
  })
}
