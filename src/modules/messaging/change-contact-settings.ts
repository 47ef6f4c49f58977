import type { Tx } from '../../kernel/transaction.ts'
import { type ContactSettings, contactRules, contactSettingsSchema } from './contact-settings.ts'
import { ContactSettingsChangedMeanwhile } from './refusals.ts'
import { given, type VersionedSettings, writeSettings } from './write-settings.ts'

/** Settings to change; what is left out stays. */
export interface ContactChange {
  readonly perWeek?: number | undefined
  readonly reserved?: number | undefined
  readonly digest?: boolean | undefined
  readonly quiet?: Partial<ContactSettings['quiet']> | undefined
}

/**
 * Changes how often, and at which hours, the shop writes to people. Counts at once for all that is not in the outbox.
 *
 * @param version the one they were read at, so as not to overwrite somebody else's change
 * @throws {ContactSettingInvalid} naming the field
 * @throws {ContactSettingsChangedMeanwhile}
 */
export async function changeContactSettings(
  tx: Tx,
  { change, version, by }: { change: ContactChange; version?: number | undefined; by: string },
): Promise<void> {
  const now = await contactRules(tx)
  const next = { ...now.settings, ...given(change), quiet: { ...now.settings.quiet, ...change.quiet } }
  await writeSettings(tx, settings, { now, next, version, by })
}

const settings: VersionedSettings<ContactSettings> = {
  schema: contactSettingsSchema,
  changedMeanwhile: () => new ContactSettingsChangedMeanwhile(),
  write: `
    insert into messaging.contact_settings (settings, changed_at, changed_by) values ($1, $2, $3)
    on conflict (single) do update set settings = excluded.settings, version = contact_settings.version + 1,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by
    where contact_settings.version = $4 returning version`,
}
