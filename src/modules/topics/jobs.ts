import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'

/** Looks through earlier reviews for a topic of the shop's own, five hundred at a time, and hands on what is left. */
export const readForTopic = defineJob(
  'topics.read-for-topic',
  z.object({ topicId: z.uuid(), after: z.uuid().optional() }),
  { expireInSeconds: 120, concurrency: 1 },
)
