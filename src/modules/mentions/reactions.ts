import { type Consumer, on } from '../../kernel/module.ts'
import { collectedById, eventCollected, getSource, isObject } from '../collecting/index.ts'
import { keepMentions } from './keep-mentions.ts'
import { mentionSchema } from './mention.ts'

/** What a listening tool names its events. */
export const mentionEvent = 'Social Mention'

/**
 * Listening tools tell what they heard by the collecting door. Only of sources that staff made for social networks: the keys
 * of pages are known to everybody. What does not fit stays with the source's events, where staff see it.
 */
export const listen: Consumer = {
  name: 'mentions.door',
  reactions: [
    on(eventCollected, async (tx, { data: { eventId, sourceId, kind, name, channel } }) => {
      if (kind !== 'track' || name !== mentionEvent || channel !== 'social') return
      const { origins } = await getSource(tx, sourceId)
      const [event] = await collectedById(tx, [eventId])
      const told = mentionSchema.safeParse(isObject(event?.data) ? event.data['properties'] : undefined)
      if (origins.length === 0 && told.success) await keepMentions(tx, [told.data], 'door')
    }),
  ],
}
