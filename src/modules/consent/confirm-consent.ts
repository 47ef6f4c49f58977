import { digest } from '../../kernel/digest.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Evidence } from './consent.ts'
import { ConfirmationExpired, LinkUnknown } from './refusals.ts'
import { type About, checkSaying, lockStanding, writeEntry } from './write-entry.ts'
import type { Wording } from './wording.ts'

interface Confirmation extends About {
  entryId: string
  expiresAt: Date
  confirmedAt: Date | null
  wording: Wording | null
  country: string | null
}

/**
 * Makes a yes count, by the link that was mailed to her: the second half of a double opt-in.
 *
 * The link works once, for seven days, and only while that yes is her last word. Pressing twice changes nothing.
 *
 * @throws {LinkUnknown}
 * @throws {ConfirmationExpired} when it is too old, or she has said something else since
 */
export async function confirmConsent(
  tx: Tx,
  { token, evidence }: { token: string; evidence?: Evidence },
): Promise<{ profileId: string }> {
  const asked = await findConfirmation(tx, token)
  if (!asked) throw new LinkUnknown()
  const standing = await lockStanding(tx, asked)
  const { profileId, country, wording, confirmedAt } = (await findConfirmation(tx, token))!
  if (confirmedAt && standing?.state === 'granted') return { profileId }
  if (confirmedAt || asked.expiresAt <= tx.now || standing?.entryId !== asked.entryId) throw new ConfirmationExpired()
  const saying = {
    source: 'confirmation' as const,
    country: country ?? undefined,
    wording: wording ?? undefined,
    evidence: { ...evidence, askedBy: asked.entryId },
  }
  checkSaying(saying)

  await query(tx, 'update consent.confirmation set confirmed_at = $2 where token_hash = $1', [digest(token), tx.now])
  await writeEntry(tx, asked, 'granted', saying)
  return { profileId }
}

async function findConfirmation(read: Read, token: string): Promise<Confirmation | undefined> {
  const rows = await query<Confirmation>(
    read,
    `select c.entry_id as "entryId", c.expires_at as "expiresAt", c.confirmed_at as "confirmedAt",
       e.profile_id as "profileId", e.channel, e.purpose, e.wording, e.country
     from consent.confirmation c join consent.entry e on e.id = c.entry_id where c.token_hash = $1`,
    [digest(token)],
  )
  return rows[0]
}

/** Links that can no longer be used are forgotten a month later; the ledger keeps what was said. */
export async function forgetOldConfirmations(tx: Tx): Promise<void> {
  await query(tx, `delete from consent.confirmation where expires_at < $1::timestamptz - interval '30 days'`, [tx.now])
}
