import { z } from 'zod'
import { defineEvent } from '../../../kernel/event.ts'
import type { Post } from './post.ts'

const ofPost = {
  postId: z.uuid(),
  kind: z.enum(['question', 'answer']),
  productId: z.uuid(),
  questionId: z.uuid().optional(),
  profileId: z.uuid().optional(),
}

/** A question or an answer shows from now on. */
export const postPublished = defineEvent('reviews.post-published', z.object(ofPost))

/** What shows of it is different, or it waits again. */
export const postChanged = defineEvent('reviews.post-changed', z.object(ofPost))
export const postRejected = defineEvent('reviews.post-rejected', z.object({ ...ofPost, reason: z.string() }))

/** Its author took it back. */
export const postWithdrawn = defineEvent('reviews.post-withdrawn', z.object(ofPost))

/** What every event of a post says. */
export const aboutPost = ({ id: postId, kind, productId, questionId, profileId }: Post) => ({
  ...{ postId, kind, productId },
  ...(questionId && { questionId }),
  ...(profileId && { profileId }),
})
