import type { Database } from '../kernel/database.ts'
import { reading } from '../kernel/transaction.ts'
import { type ChannelAdapter, channelState, type ChannelState } from '../modules/messaging/index.ts'
import { shopSettings } from '../modules/shop/index.ts'
import { bad, type Finding, good, watch } from './finding.ts'

/** Share of messages that do not arrive, from which on somebody should look. */
const mostFailed = 0.1

/** Whether channels beside mail that are turned on can do their work; says nothing of those that are off. */
export async function lookAtChannels(
  db: Database,
  { adapters, secret }: { adapters: readonly ChannelAdapter[]; secret: () => string },
): Promise<Finding[]> {
  const made = await db.pool.query<{ there: boolean }>(
    `select to_regclass('messaging.channel_setting') is not null as there`,
  )
  if (!made.rows[0]!.there) return []
  const { states, baseUrl } = await reading(db, async (read) => ({
    states: await Promise.all(adapters.map((adapter) => channelState(read, adapter, secret()))),
    baseUrl: (await shopSettings(read)).baseUrl,
  }))
  return states.flatMap((state) => (state.isOn || state.problem ? [findingOf(state, baseUrl)] : []))
}

function findingOf({ adapter, channel, problem, week }: ChannelState, baseUrl: string | undefined): Finding {
  if (problem) return bad('Channels', `${adapter}: ${problem}`, 'Look under Channels in the admin.')
  if (channel === 'sms' && !baseUrl) {
    return watch(
      'Channels',
      `${adapter} has no address to report to, so that nobody can leave with STOP`,
      'Set the address of the shop under Settings, and name the hooks to the supplier.',
    )
  }
  const { taken, failed } = week
  if (taken >= 20 && failed / taken > mostFailed) {
    return watch(
      'Channels',
      `${adapter}: ${failed} of ${taken} messages did not arrive in seven days`,
      'Look into the outbox.',
    )
  }
  return good('Channels', `${adapter} is on; ${taken} messages handed over in seven days`)
}
