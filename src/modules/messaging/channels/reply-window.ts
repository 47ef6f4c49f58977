import { hours, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { ChannelAdapter } from './channel-adapter.ts'

/**
 * Why an adapter may not speak to somebody now, in a sentence; undefined where it may. Nobody is written to on a platform
 * who has not written to the shop there, or who stopped it since; some let the shop only answer, for so many hours.
 */
export async function whyNotThere(
  read: Read,
  { name, channel, windowHours }: Pick<ChannelAdapter, 'name' | 'channel' | 'windowHours'>,
  address: string,
): Promise<string | undefined> {
  if (channel !== 'messenger') return undefined
  const [open] = await query<{ heardAt: Date }>(
    read,
    `select heard_at as "heardAt" from messaging.platform_address
     where adapter = $1 and address = $2 and ended_at is null`,
    [name, address],
  )
  if (!open) return `She has not written on ${name}, or wants nothing there.`
  const isClosed = windowHours !== undefined && later(open.heardAt, hours(windowHours)) <= read.now
  return isClosed ? `She has not written on ${name} for ${windowHours} hours.` : undefined
}
