import type { Tx } from '../../../kernel/transaction.ts'
import { suppressAddress } from '../../consent/index.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { endAddress } from './platforms/platform-address.ts'

/**
 * A supplier told that nobody is reached at an address any more, or that its owner wants nothing: it is not written to
 * again, and what she agreed to with it ends. Safe to repeat.
 */
export async function noteEnd(
  tx: Tx,
  { channel, name }: ChannelAdapter,
  address: string,
  ends: 'address-gone' | 'opted-out',
  sendId: string | undefined,
): Promise<void> {
  if (channel === 'messenger')
    return endAddress(tx, { adapter: name, address }, ends === 'opted-out' ? 'stopped' : 'gone')
  if (channel !== 'sms') return
  const reason = ends === 'opted-out' ? 'opted-out' : 'hard-bounce'
  await suppressAddress(tx, { channel, address, reason, evidence: { toldBy: name, ...(sendId && { sendId }) } })
}
