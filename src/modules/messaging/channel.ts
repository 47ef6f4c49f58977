import type { Read } from '../../kernel/transaction.ts'
import type { Recipient } from '../profiles/index.ts'
import { reachByMessenger } from './channels/reach-by-messenger.ts'
import { reachByText, reachOnDevices } from './channels/reach.ts'
import type { MessageChannel } from './message-transport.ts'

/** How the people of one channel are reached. */
export interface ChannelReach {
  /** Where each of these is reached; whoever is not, is absent. A fixed number of statements. */
  addressesOf(read: Read, recipients: readonly Recipient[]): Promise<Map<string, string>>
}

const fromRecipient = (pick: (recipient: Recipient) => string | null): ChannelReach => ({
  addressesOf: (_read, recipients) =>
    Promise.resolve(
      new Map(
        recipients.flatMap((recipient) => {
          const address = pick(recipient)
          return address ? [[recipient.profileId, address] as const] : []
        }),
      ),
    ),
})

const idOf = ({ profileId }: Recipient): string => profileId

const reach: Readonly<Record<MessageChannel, ChannelReach>> = {
  email: fromRecipient(({ email }) => email),
  sms: { addressesOf: (read, recipients) => reachByText(read, recipients.map(idOf)) },
  push: { addressesOf: (read, recipients) => reachOnDevices(read, recipients.map(idOf)) },
  messenger: { addressesOf: (read, recipients) => reachByMessenger(read, recipients.map(idOf)) },
}

/** The address of each message, in the order of the messages; null where she cannot be reached so. */
export async function addressesFor(
  read: Read,
  wanted: readonly { readonly profileId: string; readonly channel: MessageChannel; readonly to?: string | undefined }[],
  recipients: ReadonlyMap<string, Recipient>,
): Promise<(string | null)[]> {
  const used = [...new Set(wanted.map(({ channel }) => channel))]
  const found = new Map(
    await Promise.all(
      used.map(async (channel) => {
        const hers = wanted.flatMap((one) => (one.channel === channel ? (recipients.get(one.profileId) ?? []) : []))
        return [channel, await reach[channel].addressesOf(read, hers)] as const
      }),
    ),
  )
  return wanted.map(({ profileId, channel, to }) => to ?? found.get(channel)!.get(profileId) ?? null)
}
