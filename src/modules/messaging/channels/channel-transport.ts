import type { Edge } from '../../../kernel/module.ts'
import { findSend } from '../find-send.ts'
import type { MessageTransport, OutgoingMessage } from '../message-transport.ts'
import type { SendContent } from '../send.ts'
import type { ChannelAccess, ChannelAdapter, ChannelLetter } from './channel-adapter.ts'
import { countedLink } from './counted-link.ts'
import { beginAgain, beginHandover, type Handover, noteTaken, takeBack } from './handover.ts'
import { openChannel } from './open-channel.ts'
import { phoneCountry } from './phone.ts'
import { OutcomeUnknown, SupplierBusy, SupplierRefused } from './supplier-no.ts'
import { noteEnd } from './note-end.ts'
import { platformAddress } from './reach-by-messenger.ts'
import { whyNotThere } from './reply-window.ts'

export interface ChannelPorts {
  readonly edge: () => Edge
  /** What only this shop knows; secrets of suppliers are sealed with it. */
  readonly secret: () => string
}

/**
 * The way out of messages of one channel that go to one address each, by whichever adapter carries it.
 *
 * Suppliers such as Twilio know no idempotency key, so that between their yes and our writing it down lies one moment in
 * which nobody can say whether a message left. It is written down before they are asked. Found so later, an order's own
 * notice is handed over again, for a second one does less harm than none; advertising is not, for none does less harm
 * than a second one. A report of the supplier in the meantime settles it either way.
 */
export const channelTransport = (
  channel: MessageTransport['channel'],
  adapters: readonly ChannelAdapter[],
  ports: ChannelPorts,
): MessageTransport => ({
  channel,
  name: adapters.map(({ name }) => name).join(', '),
  limits: { textLength: Math.min(...adapters.map(({ textLength }) => textLength)) },
  deliver: async (ordered) => {
    const edge = ports.edge()
    const { adapter, message } = addressed(adapters, ordered)
    const { send, access, link } = await edge.reading(async (read) => {
      const found = await findSend(read, message.sendId)
      return {
        send: found,
        access: await openChannel(read, adapter, ports.secret()),
        link: await countedLink(read, found),
      }
    })
    if (!access) throw new SupplierBusy(`${adapter.name} is not turned on.`)
    const no = await edge.reading((read) => whyNotThere(read, adapter, message.to))
    if (no) throw new SupplierRefused(no)
    await handOver(edge, adapter, access, { message: { ...message, link }, send, recipient: '' })
  },
  say: async (name, saying) => {
    const adapter = adapters.find((each) => each.name === name)
    const access = adapter && (await ports.edge().reading((read) => openChannel(read, adapter, ports.secret())))
    if (!access) return
    await adapter.say?.(saying, access).catch((no: unknown) => {
      // Who blocked the shop since she wrote misses an answer that she does not want.
      if (!(no instanceof SupplierRefused)) throw no
    })
  },
})

/** On platforms the address names whose it is; of texts there is one adapter, and a number is a number. */
function addressed(
  adapters: readonly ChannelAdapter[],
  message: OutgoingMessage,
): { adapter: ChannelAdapter; message: OutgoingMessage } {
  if (message.to.startsWith('+') && adapters[0]) return { adapter: adapters[0], message }
  const { platform, id } = platformAddress(message.to)
  const adapter = adapters.find(({ name }) => name === platform)
  if (!adapter) throw new SupplierRefused(`Nobody carries messages to ${platform}.`, 'address-gone')
  return { adapter, message: { ...message, to: id } }
}

export interface OneHandover {
  readonly message: OutgoingMessage
  readonly send: SendContent | undefined
  readonly recipient: string
}

/** Hands one message over once, and keeps what came of it. @throws what the adapter throws */
export async function handOver(
  edge: Edge,
  adapter: ChannelAdapter,
  access: ChannelAccess,
  { message, send, recipient }: OneHandover,
): Promise<void> {
  const handover: Handover = { sendId: message.sendId, recipient }
  const beginning = await edge.inTransaction((tx) => beginHandover(tx, handover, adapter.name))
  if (beginning === 'taken') return
  if (beginning === 'unsure') {
    if (message.isAdvertising && !adapter.isRepeatable) throw new SupplierRefused(unknown(adapter.name))
    await edge.inTransaction((tx) => beginAgain(tx, handover))
  }
  try {
    const taken = await adapter.send(letterOf(message), access)
    await edge.inTransaction((tx) => noteTaken(tx, handover, taken))
  } catch (error) {
    if (error instanceof OutcomeUnknown) throw message.isAdvertising ? new SupplierRefused(error.message) : error
    await edge.inTransaction(async (tx) => {
      await takeBack(tx, handover)
      if (error instanceof SupplierRefused && error.ends) await noteEnd(tx, adapter, message.to, error.ends, send?.id)
    })
    throw error
  }
}

const unknown = (name: string): string =>
  `It is not known whether ${name} took it; advertising is not sent a second time on a chance.`

const letterOf = ({ locale: _, ...message }: OutgoingMessage): ChannelLetter => ({
  ...message,
  country: phoneCountry(message.to),
})
