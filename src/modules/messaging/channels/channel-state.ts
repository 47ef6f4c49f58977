import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import { SealBroken } from '../../../kernel/sealed.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { Channel } from '../../consent/index.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { channelSetting } from './channel-settings.ts'
import { secretsIn } from './open-channel.ts'

/** How an adapter is set up, and how it fares, as staff see it. */
export interface ChannelState {
  readonly adapter: string
  readonly channel: Channel
  readonly isOn: boolean
  readonly settings: Readonly<Record<string, unknown>>
  /** Names of the secrets that are set; what they are is never told. */
  readonly secretsSet: readonly string[]
  /** What is in the way, in a sentence; null when nothing is. */
  readonly problem: string | null
  /** Of the last seven days. */
  readonly week: { readonly taken: number; readonly delivered: number; readonly failed: number; readonly heard: number }
  readonly changedAt: Date | null
}

/** What is set and what came of it, for one adapter. */
export async function channelState(read: Read, adapter: ChannelAdapter, shopSecret: string): Promise<ChannelState> {
  const setting = await channelSetting(read, adapter.name)
  const secrets = opened(setting?.sealed ?? null, adapter.name, shopSecret)
  const [week] = await query<ChannelState['week']>(read, figures, [adapter.name, later(read.now, -days(7))])
  return {
    adapter: adapter.name,
    channel: adapter.channel,
    isOn: setting?.isOn ?? false,
    settings: setting?.settings ?? {},
    secretsSet: Object.keys(secrets ?? {}),
    problem: secrets ? (setting?.isOn ? (adapter.lacks?.(setting.settings, secrets) ?? null) : null) : unreadable,
    week: week!,
    changedAt: setting?.changedAt ?? null,
  }
}

const unreadable =
  'Its secrets do not open: they were kept with another SECRET_KEY. Give the shop that key again, or enter them anew.'

function opened(sealed: string | null, adapter: string, shopSecret: string): Record<string, string> | undefined {
  try {
    return secretsIn(sealed, adapter, shopSecret)
  } catch (error) {
    if (error instanceof SealBroken) return undefined
    throw error
  }
}

const figures = `
  select count(*) filter (where status is not null)::int as taken,
    count(*) filter (where status = 'delivered')::int as delivered,
    count(*) filter (where status = 'failed')::int as failed,
    (select count(*)::int from messaging.heard where adapter = $1 and at > $2) as heard
  from messaging.handover where adapter = $1 and begun_at > $2`
