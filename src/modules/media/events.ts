import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

/** An image has its sizes for the web and can be shown. */
export const mediaReady = defineEvent('media.media-ready', z.object({ mediaId: z.uuid() }))

/** An image's source did not give it, after all tries. */
export const mediaUnreachable = defineEvent('media.media-unreachable', z.object({ mediaId: z.uuid() }))
