import type { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { ContactSettingInvalid } from './refusals.ts'

/** Settings that are changed as a whole, and rise in version with each change. */
export interface VersionedSettings<Settings> {
  readonly schema: z.ZodType<Settings>
  /**
   * Writes settings ($1) at an instant ($2) by somebody ($3), where the version is still $4, and gives back a row when it
   * was.
   */
  readonly write: string
  /** Says that somebody else changed them since they were read. */
  readonly changedMeanwhile: () => Refusal
}

/** What is changed, and on what it was built. */
export interface SettingsToWrite<Settings> {
  readonly now: { readonly settings: Settings; readonly version: number }
  /** As they are to be, not yet checked. */
  readonly next: object
  /** The version that was read by whoever changes them; left out: whatever is there. */
  readonly version: number | undefined
  readonly by: string
}

/**
 * Writes settings, unless somebody else did since they were read.
 *
 * @throws {ContactSettingInvalid} naming the field
 * @throws what `changedMeanwhile` makes
 */
export async function writeSettings<Settings>(
  tx: Tx,
  { schema, write, changedMeanwhile }: VersionedSettings<Settings>,
  { now, next, version, by }: SettingsToWrite<Settings>,
): Promise<void> {
  if (version !== undefined && version !== now.version) throw changedMeanwhile()
  const checked = schema.safeParse(next)
  if (!checked.success) {
    const [issue] = checked.error.issues
    throw new ContactSettingInvalid(issue!.message, { field: issue!.path.join('.') })
  }
  const changed = await query(tx, write, [JSON.stringify(checked.data), tx.now, by, now.version])
  if (changed.length === 0) throw changedMeanwhile()
}

/** Of a change what is given; what is undefined stays as it is. */
export const given = (change: object): object =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
