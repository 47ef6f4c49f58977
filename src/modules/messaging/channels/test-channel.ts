import type { Edge } from '../../../kernel/module.ts'
import { ChannelOff, ChannelSaidNo } from '../channel-refusals.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { openChannel } from './open-channel.ts'
import { phoneCountry } from './phone.ts'

export interface ChannelTest {
  /** As the adapter writes addresses. */
  readonly to: string
  readonly title: string
  readonly text: string
  readonly link: string
}

/**
 * Hands a message of the staff's own over at once, to see that the settings are right; also while the channel is off. It
 * stands in no outbox, and each repetition sends another.
 *
 * @throws {ChannelOff} before it is set up
 * @throws {ChannelSaidNo} with what the supplier said
 */
export async function testChannel(
  edge: Edge,
  { adapter, shopSecret, test }: { adapter: ChannelAdapter; shopSecret: string; test: ChannelTest },
): Promise<{ externalId?: string }> {
  const { access, sendId } = await edge.inTransaction(async (tx) => ({
    access: await openChannel(tx, adapter, shopSecret, { evenOff: true }),
    sendId: tx.newId(),
  }))
  if (!access) throw new ChannelOff()
  try {
    return await adapter.send({ ...test, sendId, country: phoneCountry(test.to), isAdvertising: false }, access)
  } catch (error) {
    // What the supplier says is all that helps staff to mend it.
    throw new ChannelSaidNo((error as Error).message)
  }
}
