import type { Edge } from '../kernel/module.ts'
import {
  type ChannelAdapter,
  type ChannelPorts,
  channelTransport,
  devicesTransport,
  type MessageTransport,
  type Post,
} from '../modules/messaging/index.ts'
import { chat } from './chat/chat.ts'
import { guardedPost, type GuardedPostOptions } from './guarded-fetch/guarded-post.ts'
import { telegram } from './telegram/telegram.ts'
import { twilio } from './twilio/twilio.ts'
import { webPushAdapter } from './web-push/web-push.ts'

/** As long as the answers of suppliers that are read. */
const answerCharacters = 8_000

/** Where suppliers are reached, as far as the operator says. */
export interface ChannelSettings {
  readonly twilioUrl: string
  readonly telegramUrl: string
  /** Whether push services may stand on this machine. */
  readonly pushToLoopback: boolean
  /** Where messages of the shop's own chat are put. */
  readonly edge: () => Edge
}

/**
 * Every channel beside mail: a new one is one line here. Each is set up, turned on and off by staff.
 *
 * NOTE Addresses of Twilio and Telegram are the operator's own, so that they may stand on this machine; addresses of push services are
 * told by strangers' browsers, and are guarded like those of webhooks.
 */
export const messageChannels = ({
  twilioUrl,
  telegramUrl,
  pushToLoopback,
  edge,
}: ChannelSettings): ChannelAdapter[] => [
  twilio({ post: postOf({ loopback: true, answerCharacters }), baseUrl: twilioUrl }),
  webPushAdapter({ post: postOf({ loopback: pushToLoopback }) }),
  telegram({ post: postOf({ loopback: true, answerCharacters }), baseUrl: telegramUrl }),
  chat(edge),
]

function postOf(options: GuardedPostOptions): Post {
  const courier = guardedPost(options)
  return (letter) => courier.post(letter)
}

/** The ways out that go by these adapters, one for each channel. */
export function transportsOf(adapters: readonly ChannelAdapter[], ports: ChannelPorts): MessageTransport[] {
  const byChannel = Map.groupBy(adapters, ({ channel }) => channel as MessageTransport['channel'])
  return [...byChannel].map(([channel, [first, ...others]]) =>
    first!.identity === 'device'
      ? devicesTransport(first!, ports)
      : channelTransport(channel, [first!, ...others], ports),
  )
}
