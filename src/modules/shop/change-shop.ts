import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { shopChanged } from './events.ts'
import { SettingInvalid, SettingsChangedMeanwhile } from './refusals.ts'
import { type ShopSettings, shopSettingsSchema } from './settings.ts'
import { versionedShopSettings } from './shop-settings.ts'

export interface ShopChange {
  /** Top-level settings to replace, null to take one away; the others stay. */
  settings: { [Key in keyof ShopSettings]?: unknown }
  /** The version the change was made on; left out, the change wins over whatever is there. */
  version?: number | undefined
}

/**
 * Changes the shop's settings.
 *
 * @returns the settings as they now are
 * @throws {SettingInvalid} naming the first field that does not fit
 * @throws {SettingsChangedMeanwhile} when `version` is not the present one
 */
export async function changeShop(tx: Tx, change: ShopChange): Promise<ShopSettings> {
  await query(tx, 'lock table shop.settings in share row exclusive mode')
  const present = await versionedShopSettings(tx)
  if (change.version !== undefined && change.version !== present.version) throw new SettingsChangedMeanwhile()
  const checked = shopSettingsSchema.safeParse(withoutEmptied({ ...present.settings, ...change.settings }))
  if (!checked.success) {
    const issue = checked.error.issues[0]!
    throw new SettingInvalid(issue.path.join('.'), issue.message)
  }
  if (!isTimeZone(checked.data.timeZone)) {
    throw new SettingInvalid('timeZone', `${checked.data.timeZone} is not an IANA time zone such as Asia/Seoul.`)
  }

  const version = present.version + 1
  await query(
    tx,
    `insert into shop.settings (settings, version, changed_at) values ($1, $2, $3)
     on conflict (singleton) do update set settings = excluded.settings, version = excluded.version,
       changed_at = excluded.changed_at`,
    [JSON.stringify(checked.data), version, tx.now],
  )
  await tx.publish(shopChanged({ version }))
  return checked.data
}

const withoutEmptied = (settings: object) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null))

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
