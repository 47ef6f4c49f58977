import type { Read } from '../../../kernel/transaction.ts'
import { findProfileByEmail, platformIdsOf } from '../../profiles/index.ts'
import { AddressUnknownThere, PhoneMalformed } from '../channel-refusals.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { ownChat } from './platforms/own-chat.ts'
import { phoneNumber } from './phone.ts'
import type { PushSubscription } from './push-subscription.ts'

/** To whom a test goes, as staff name it. */
export interface TestWanted {
  readonly to?: string | undefined
  readonly subscription?: PushSubscription | undefined
}

/**
 * Where a test of an adapter goes: a number, a browser's subscription, or somebody's id on a platform, who may be named by
 * her mailbox as well.
 *
 * @throws {PhoneMalformed} naming the field that is missing or no such address
 * @throws {AddressUnknownThere} when whoever is named has not written to the shop on the platform
 */
export async function testAddress(
  read: Read,
  { channel, identity, name }: Pick<ChannelAdapter, 'channel' | 'identity' | 'name'>,
  { to = '', subscription }: TestWanted,
): Promise<string> {
  if (identity === 'device') {
    if (!subscription) throw new PhoneMalformed('subscription')
    return JSON.stringify(subscription)
  }
  if (channel !== 'messenger') {
    const phone = phoneNumber(to, undefined)
    if (!phone) throw new PhoneMalformed('to')
    return phone
  }
  const isChat = name === ownChat.name
  if (!to.includes('@') && to.trim() && !isChat) return to.trim()
  const profile = to ? await findProfileByEmail(read, to) : undefined
  if (isChat && profile) return profile.id
  const ids = profile ? await platformIdsOf(read, [profile.id]) : []
  const hers = ids.find(({ platform }) => platform === name)
  if (!hers) throw new AddressUnknownThere(name.replace(/^./, (first) => first.toUpperCase()))
  return hers.value
}
