import type { Tx } from '../../../kernel/transaction.ts'
import { given, type VersionedSettings, writeSettings } from '../write-settings.ts'
import { approvalRules, type ApprovalSettings, approvalSettingsSchema } from './approval-settings.ts'
import { ApprovalSettingsChangedMeanwhile } from './refusals.ts'

/** Settings to change; what is left out stays. */
export type ApprovalChange = { readonly [Name in keyof ApprovalSettings]?: ApprovalSettings[Name] | undefined }

/**
 * Changes which messages wait for a second pair of eyes; what is left out stays. It holds for what is ordered from now on:
 * what waits already goes on waiting.
 *
 * @param version the one they were read at, so as not to overwrite somebody else's change
 * @throws {ContactSettingInvalid} naming the field
 * @throws {ApprovalSettingsChangedMeanwhile}
 */
export async function changeApprovalSettings(
  tx: Tx,
  { change, version, by }: { change: ApprovalChange; version?: number | undefined; by: string },
): Promise<void> {
  const now = await approvalRules(tx)
  await writeSettings(tx, settings, { now, next: { ...now.settings, ...given(change) }, version, by })
}

const settings: VersionedSettings<ApprovalSettings> = {
  schema: approvalSettingsSchema,
  changedMeanwhile: () => new ApprovalSettingsChangedMeanwhile(),
  write: `
    insert into messaging.approval_settings (settings, changed_at, changed_by) values ($1, $2, $3)
    on conflict (single) do update set settings = excluded.settings, version = approval_settings.version + 1,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by
    where approval_settings.version = $4 returning version`,
}
