import { keep } from '../../../kernel/kept.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { Channel } from '../../consent/index.ts'

/** What staff set for one adapter. */
export interface ChannelSetting {
  readonly adapter: string
  readonly channel: Channel
  readonly isOn: boolean
  readonly settings: Readonly<Record<string, unknown>>
  /** Its secrets, sealed, in base 64; null while there are none. */
  readonly sealed: string | null
  readonly changedAt: Date
}

/** What is set, by adapter; asked at each message, and kept in the process. */
export const channelSettings = keep({
  name: 'messaging.channels',
  tables: ['messaging.channel_setting'],
  load: async (read: Read): Promise<readonly ChannelSetting[]> =>
    query<ChannelSetting>(
      read,
      `select adapter, channel, is_on as "isOn", settings, encode(sealed, 'base64') as sealed, changed_at as "changedAt"
       from messaging.channel_setting order by adapter`,
    ),
})

export const channelSetting = async (read: Read, adapter: string): Promise<ChannelSetting | undefined> =>
  (await channelSettings(read)).find((each) => each.adapter === adapter)
