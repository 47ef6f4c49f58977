import { words } from '../../words.ts'
import type { Conversation, Message } from './use-conversations.ts'

const said = words.inbox

/** As she is called here: by her name, else by where she writes from; guests are told apart by the end of an id. */
export const nameOf = ({ id, name, email, address }: Pick<Conversation, 'id' | 'name' | 'email' | 'address'>): string =>
  name || email || address || said.guestCalled(id.slice(-4))

/** Who said it, as it stands over the words; empty for her, whose name is over the conversation. */
export function speakerOf({ who, staffId, name }: Message, me: string | undefined): string {
  if (who === 'helper') return said.helper
  if (who === 'shop') return said.shop
  if (who === 'her') return name
  return staffId === me ? said.you : name || said.staff
}

/** What came in words: `Chat`, or the name of the messenger. */
export const channelOf = ({ channel, platform }: Pick<Conversation, 'channel' | 'platform'>): string =>
  platform ? platform.charAt(0).toUpperCase() + platform.slice(1) : said.channels[channel]
