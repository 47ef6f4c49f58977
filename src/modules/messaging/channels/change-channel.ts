import { query } from '../../../kernel/query.ts'
import { SealBroken, seal } from '../../../kernel/sealed.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { ChannelIncomplete, ChannelSettingsWrong } from '../channel-refusals.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { channelSetting } from './channel-settings.ts'
import { placeOf, secretsIn } from './open-channel.ts'

export interface ChannelChange {
  readonly isOn: boolean
  /** All that is set; what is left out is no longer set. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Those that are new; the others stay as they are. */
  readonly secrets?: Readonly<Record<string, string>> | undefined
  readonly by: string
}

export interface ChannelToChange {
  readonly adapter: ChannelAdapter
  readonly shopSecret: string
  readonly change: ChannelChange
}

const longestSecret = 500

/** What would be set, with what is made by itself. @throws what `changeChannel` does */
export async function draftOf(
  read: Read,
  { adapter, shopSecret, change }: ChannelToChange,
): Promise<{ settings: Record<string, unknown>; secrets: Record<string, string> }> {
  const before = await channelSetting(read, adapter.name)
  const known = knownSecrets(before?.sealed ?? null, adapter, shopSecret)
  const made = change.isOn ? madeFor(adapter, known) : undefined
  const settings = checked(adapter, { ...before?.settings, ...made?.settings, ...change.settings })
  const secrets = { ...known, ...made?.secrets, ...checkedSecrets(adapter, change.secrets ?? {}) }
  const lacking = change.isOn ? adapter.lacks?.(settings, secrets) : undefined
  if (lacking) throw new ChannelIncomplete(lacking)
  return { settings, secrets }
}

/**
 * Sets an adapter up, turns it on or off. Its secrets are kept encrypted and never shown again. One that has to make itself
 * known to its supplier goes through `connectChannel` first.
 *
 * Safe to repeat. Turned off, what waits for it is tried again for about two days, and then refused.
 *
 * @throws {ChannelSettingsWrong} naming the field: `settings.senders.0.from`, `secrets.authToken`
 * @throws {ChannelIncomplete} when it is to be turned on and something it needs is not set
 */
export async function changeChannel(tx: Tx, asked: ChannelToChange): Promise<void> {
  const { adapter, shopSecret, change } = asked
  await query(tx, `select pg_advisory_xact_lock(hashtextextended('channel ' || $1, 0))`, [adapter.name])
  const { settings, secrets } = await draftOf(tx, asked)
  const sealed =
    Object.keys(secrets).length > 0 ? seal(shopSecret, placeOf(adapter.name), JSON.stringify(secrets)) : null
  await query(
    tx,
    `insert into messaging.channel_setting
       (adapter, is_on, settings, sealed, changed_at, changed_by, channel, window_hours)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (adapter) do update set is_on = excluded.is_on, settings = excluded.settings,
       sealed = excluded.sealed, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
       window_hours = excluded.window_hours`,
    [
      ...[adapter.name, change.isOn, JSON.stringify(settings), sealed, tx.now, change.by],
      ...[adapter.channel, adapter.windowHours ?? null],
    ],
  )
}

/** What nobody should have to type, as far as one of its secrets is not there yet: keys belong together. */
function madeFor(
  adapter: ChannelAdapter,
  known: Record<string, string>,
): ReturnType<NonNullable<ChannelAdapter['prepare']>> | undefined {
  const made = adapter.prepare?.()
  return made && Object.keys(made.secrets).some((name) => !(name in known)) ? made : undefined
}

/** What was sealed with another secret of the shop counts as not there: staff sets it anew. */
function knownSecrets(sealed: string | null, { name }: ChannelAdapter, shopSecret: string): Record<string, string> {
  try {
    return secretsIn(sealed, name, shopSecret)
  } catch (error) {
    if (error instanceof SealBroken) return {}
    throw error
  }
}

function checked({ settings: schema }: ChannelAdapter, given: Record<string, unknown>): Record<string, unknown> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ChannelSettingsWrong(issue!.message, { field: ['settings', ...issue!.path].join('.') })
}

function checkedSecrets({ secrets }: ChannelAdapter, given: Readonly<Record<string, string>>): Record<string, string> {
  for (const [name, value] of Object.entries(given)) {
    if (!secrets.includes(name) || value.trim() === '' || value.length > longestSecret) {
      throw new ChannelSettingsWrong('This is no secret of this channel, empty, or longer than 500 characters.', {
        field: `secrets.${name}`,
      })
    }
  }
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.trim()]))
}
