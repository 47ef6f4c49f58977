import { unseal } from '../../../kernel/sealed.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { shopSettings } from '../../shop/index.ts'
import type { ChannelAccess, ChannelAdapter } from './channel-adapter.ts'
import { channelSetting } from './channel-settings.ts'

/** What secrets of an adapter are sealed for. */
export const placeOf = (adapter: string): string => `channel:${adapter}`

/**
 * What an adapter needs to speak: its settings, and its secrets opened with the shop's own.
 *
 * @returns undefined while it is not set up, or turned off
 * @throws {SealBroken} when the shop's secret is not the one with which its secrets were kept
 */
export async function openChannel(
  read: Read,
  adapter: ChannelAdapter,
  shopSecret: string,
  { evenOff = false } = {},
): Promise<ChannelAccess | undefined> {
  const setting = await channelSetting(read, adapter.name)
  if (!setting || (!setting.isOn && !evenOff)) return undefined
  const { baseUrl, contactEmail } = await shopSettings(read)
  return {
    settings: setting.settings,
    secrets: secretsIn(setting.sealed, adapter.name, shopSecret),
    publicUrl: baseUrl?.replace(/\/$/, ''),
    contactEmail,
  }
}

export const secretsIn = (sealed: string | null, adapter: string, shopSecret: string): Record<string, string> =>
  sealed
    ? (JSON.parse(unseal(shopSecret, placeOf(adapter), Buffer.from(sealed, 'base64'))) as Record<string, string>)
    : {}
