import { z } from 'zod'

/**
 * The ways of buying that Dangol knows: the shop's pages and what is built like them, a conversation, the till of a
 * shop with walls, and a program that buys for somebody. Where a sale came from (`source.channel`) is another thing.
 */
export const salesChannels = ['page', 'chat', 'counter', 'agent'] as const
export type SalesChannel = (typeof salesChannels)[number]

export const salesChannelSchema = z.enum(salesChannels)

/** Where somebody looks and buys: in a market, through a sales channel. */
export interface Outlet {
  /** Its code. */
  readonly market: string
  readonly salesChannel: SalesChannel
}

/** The most markets that one product is kept from. */
const mostWithheld = 250

/** Where a product is not sold: `market:kr`, `channel:agent`. It is sold everywhere else, and in markets opened later. */
export const notSoldInSchema = z
  .array(
    z
      .string()
      .regex(
        /^(market:[a-z0-9-]{1,32}|channel:(page|chat|counter|agent))$/,
        'Write a market as market:code, and a sales channel as channel:page, channel:chat, channel:counter or channel:agent',
      ),
  )
  .max(mostWithheld, `At most ${mostWithheld} places`)

export const marketKey = (code: string): string => `market:${code}`
export const channelKey = (channel: SalesChannel): string => `channel:${channel}`

/** A product is kept from an outlet when it is kept from any of these. */
export const outletKeys = ({ market, salesChannel }: Outlet): string[] => [marketKey(market), channelKey(salesChannel)]

/** Whether a product that is not sold in these places is sold at an outlet. */
export const isSoldAt = (notSoldIn: readonly string[], outlet: Outlet): boolean =>
  !outletKeys(outlet).some((key) => notSoldIn.includes(key))

/** Whether these places leave no way of buying at all. */
export const leavesNoChannel = (notSoldIn: readonly string[]): boolean =>
  salesChannels.every((channel) => notSoldIn.includes(channelKey(channel)))

/** Each place once, in an order of its own, so that the same places are the same list. */
export const tidyPlaces = (keys: readonly string[]): string[] => [...new Set(keys)].sort()
