import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { ContactSettingInvalid } from '../refusals.ts'
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
  if (version !== undefined && version !== now.version) throw new ApprovalSettingsChangedMeanwhile()
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const next = approvalSettingsSchema.safeParse({ ...now.settings, ...given })
  if (!next.success) {
    const [issue] = next.error.issues
    throw new ContactSettingInvalid(issue!.message, { field: issue!.path.join('.') })
  }
  const changed = await query(
    tx,
    `insert into messaging.approval_settings (settings, changed_at, changed_by) values ($1, $2, $3)
     on conflict (single) do update set settings = excluded.settings, version = approval_settings.version + 1,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by
     where approval_settings.version = $4 returning version`,
    [JSON.stringify(next.data), tx.now, by, now.version],
  )
  if (changed.length === 0) throw new ApprovalSettingsChangedMeanwhile()
}
