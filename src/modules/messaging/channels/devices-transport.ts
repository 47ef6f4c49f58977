import type { Edge } from '../../../kernel/module.ts'
import { query } from '../../../kernel/query.ts'
import { findSend } from '../find-send.ts'
import { MessageRefusedForGood, type MessageTransport } from '../message-transport.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { type ChannelPorts, handOver } from './channel-transport.ts'
import { countedLink } from './counted-link.ts'
import { dropSubscription } from './end-subscription.ts'
import { deviceAddresses } from './list-devices.ts'
import { openChannel } from './open-channel.ts'
import { SupplierBusy, SupplierRefused } from './supplier-no.ts'

/**
 * The way out of messages that go to all devices of a person. It has left as soon as one of them took it; a device that
 * has it is not asked again. One that is gone is dropped.
 */
export const devicesTransport = (adapter: ChannelAdapter, ports: ChannelPorts): MessageTransport => ({
  channel: 'push',
  name: adapter.name,
  limits: { textLength: adapter.textLength },
  deliver: async (message) => {
    const edge = ports.edge()
    const { send, access, devices, link } = await edge.reading(async (read) => {
      const found = await findSend(read, message.sendId)
      return {
        send: found,
        access: await openChannel(read, adapter, ports.secret()),
        link: await countedLink(read, found),
        devices: found?.profileId ? await deviceAddresses(read, found.profileId) : [],
      }
    })
    if (!access) throw new SupplierBusy(`${adapter.name} is not turned on.`)
    const failures: Error[] = []
    for (const { id, to } of devices) {
      try {
        await handOver(edge, adapter, access, { message: { ...message, to, link }, send, recipient: id })
        await edge.inTransaction((tx) => query(tx, reached, [id, tx.now]))
      } catch (error) {
        failures.push(error as Error)
        if (error instanceof SupplierRefused && error.ends) await drop(edge, id)
      }
    }
    if (failures.length < devices.length) return
    const passing = failures.find((error) => !(error instanceof MessageRefusedForGood))
    throw passing ?? new SupplierRefused(failures[0]?.message ?? 'None of her devices takes messages any more.')
  },
})

const reached = 'update messaging.push_subscription set reached_at = $2 where id = $1'

const drop = (edge: Edge, id: string): Promise<void> => edge.inTransaction((tx) => dropSubscription(tx, id))
