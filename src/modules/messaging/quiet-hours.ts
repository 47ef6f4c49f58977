import type { ContactSettings } from './contact-settings.ts'
import { hourIn, nextHour } from './local-time.ts'
import type { MessageChannel } from './message-transport.ts'

/**
 * Hours in which the law lets no advertising reach her, whatever the shop chose. Korea's night, to which she can agree
 * apart, is asked about with her consent. Not legal advice.
 */
const nightsByLaw: readonly { country: string; channels: readonly MessageChannel[]; from: number; to: number }[] = [
  // 47 CFR 64.1200(c)(1): before 8 in the morning or after 9 in the evening, at the place where she is.
  { country: 'US', channels: ['sms'], from: 21, to: 8 },
]

/** Whether an hour lies between two, also over midnight; between an hour and itself lies none. */
export const isBetween = (hour: number, from: number, to: number): boolean =>
  from < to ? hour >= from && hour < to : from > to && (hour >= from || hour < to)

/** Until when she is left in peace; undefined when she may be reached now. */
export function quietUntil({
  now,
  zone,
  country,
  channel,
  settings,
}: {
  now: Date
  zone: string
  country: string | undefined
  channel: MessageChannel
  settings: ContactSettings['quiet']
}): Date | undefined {
  const hour = hourIn(zone, now)
  const nights = [
    ...(settings.channels.includes(channel) ? [settings] : []),
    ...nightsByLaw.filter((night) => night.country === country && night.channels.includes(channel)),
  ].filter(({ from, to }) => isBetween(hour, from, to))
  const ends = nights.map(({ to }) => nextHour(zone, now, to).getTime())
  return ends.length > 0 ? new Date(Math.max(...ends)) : undefined
}
