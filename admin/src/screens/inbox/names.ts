import { words } from '../../words.ts'
import type { Conversation, Message } from './use-conversations.ts'

const said = words.inbox

/** As she is called here: by her name, else by where she writes from. */
export const nameOf = ({ name, email, address }: Pick<Conversation, 'name' | 'email' | 'address'>): string =>
  name || email || address || said.guest

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
