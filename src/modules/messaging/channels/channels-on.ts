import type { Read } from '../../../kernel/transaction.ts'
import { channelSettings } from './channel-settings.ts'

/** By which ways beside mail the shop can reach people now, as pages need to know it. */
export interface ChannelsOn {
  readonly texts: boolean
  /** The key to which browsers bind subscriptions; undefined while nothing goes to devices. */
  readonly pushKey: string | undefined
  /** Some platform on which people write to the shop. */
  readonly messengers: boolean
}

export async function channelsOn(read: Read): Promise<ChannelsOn> {
  const on = (await channelSettings(read)).filter(({ isOn }) => isOn)
  const push = on.find(({ channel }) => channel === 'push')
  return {
    texts: on.some(({ channel }) => channel === 'sms'),
    messengers: on.some(({ channel }) => channel === 'messenger'),
    pushKey: push?.settings['publicKey'] as string | undefined,
  }
}
