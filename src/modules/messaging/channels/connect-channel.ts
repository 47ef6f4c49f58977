import type { Edge } from '../../../kernel/module.ts'
import { shopSettings } from '../../shop/index.ts'
import { ChannelSaidNo } from '../channel-refusals.ts'
import { type ChannelChange, type ChannelToChange, draftOf } from './change-channel.ts'

/**
 * Has an adapter make itself known to its supplier, as far as it has to and is to be on, before `changeChannel` keeps the
 * change: nothing is kept where the supplier says no. Each repetition tells the supplier anew.
 *
 * @returns the change with what the supplier told, and with the secrets that were made for it
 * @throws {ChannelSaidNo} with what the supplier said, or why it cannot be reached from here
 * @throws what `changeChannel` does
 */
export async function connectChannel(edge: Edge, asked: ChannelToChange): Promise<ChannelChange> {
  const { adapter, change } = asked
  if (!adapter.connect || !change.isOn) return change
  const { settings, secrets, shop } = await edge.reading(async (read) => ({
    ...(await draftOf(read, asked)),
    shop: await shopSettings(read),
  }))
  const access = { settings, secrets, publicUrl: shop.baseUrl?.replace(/\/$/, ''), contactEmail: shop.contactEmail }
  try {
    return { ...change, settings: { ...change.settings, ...(await adapter.connect(access)) }, secrets }
  } catch (error) {
    // What the supplier says is all that helps staff to mend it.
    throw new ChannelSaidNo((error as Error).message)
  }
}
