import type { Tx } from '../../../kernel/transaction.ts'
import type { ChannelAdapter, Inbound } from './channel-adapter.ts'
import { hear } from './hear.ts'
import { noteEnd } from './note-end.ts'
import { noteStatus } from './note-status.ts'

/**
 * Takes in what a supplier told: what people wrote, and what became of our own messages. Safe to repeat: suppliers tell
 * everything at least once.
 *
 * @returns what the supplier is to say to who wrote
 */
export async function receiveInbound(tx: Tx, adapter: ChannelAdapter, told: readonly Inbound[]): Promise<string[]> {
  const says: string[] = []
  for (const each of told) {
    if (each.kind === 'status') await noteStatus(tx, adapter, each)
    else if (each.kind === 'gone') await noteEnd(tx, adapter, each.from, 'address-gone', undefined)
    else if (each.kind === 'said') says.push(...(await hear(tx, adapter, each)))
  }
  return says
}
