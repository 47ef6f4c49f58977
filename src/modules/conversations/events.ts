import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'
import { threadChannels } from './threads/thread.ts'

const ofThread = {
  threadId: z.uuid(),
  profileId: z.uuid().nullable(),
  channel: z.enum(threadChannels),
}

/** Somebody wrote to the shop, in the chat or on any other channel. Her words stand in the thread alone. */
export const said = defineEvent(
  'conversations.said',
  z.object({
    ...ofThread,
    messageId: z.uuid(),
    words: z.array(z.string()).describe('Of the words that the shop listens for, those that were in it'),
    asksFor: z.string().nullable().describe('What the helper understood: `order`, `person`, `complaint`, …'),
  }),
)

/** She was answered. */
export const answered = defineEvent(
  'conversations.answered',
  z.object({ ...ofThread, messageId: z.uuid(), by: z.enum(['helper', 'staff', 'shop']) }),
)

/** What became of an answer that left the house. */
export const delivered = defineEvent(
  'conversations.delivered',
  z.object({ ...ofThread, messageId: z.uuid(), isFailed: z.boolean() }),
)

/** A conversation was handed to the staff, because she asked for it or the helper could not go on. */
export const handedOver = defineEvent(
  'conversations.handed-over',
  z.object({ ...ofThread, because: z.enum(['asked', 'misses', 'complaint', 'off']) }),
)

/** Staff see a conversation as settled. */
export const closed = defineEvent('conversations.closed', z.object(ofThread))
