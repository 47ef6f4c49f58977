import type { Tx } from '../kernel/transaction.ts'
import type { Ports } from '../modules.ts'
import { changeChannel } from '../modules/messaging/index.ts'

/** Messages on devices are on in a demo: they need no account of anybody, and nothing leaves before somebody subscribes. */
export async function turnOnDevices(tx: Tx, { channels = [], secret }: Ports): Promise<void> {
  const adapter = channels.find(({ channel }) => channel === 'push')
  if (!adapter) return
  await changeChannel(tx, { adapter, shopSecret: secret(), change: { isOn: true, settings: {}, by: 'demo' } })
}
