import { type Money, money, zero } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { CreditEntry, CreditReason } from './credit.ts'

/** What somebody can spend in this currency. */
export async function creditIn(read: Read, of: { profileId: string; currency: string }): Promise<Money> {
  const [row] = await query<{ balance: number }>(
    read,
    'select balance from credit.account where profile_id = $1 and currency = $2',
    [of.profileId, of.currency],
  )
  return row ? money(row.balance, of.currency) : zero(of.currency)
}

/** What somebody can spend, by currency; those with nothing are left out. */
export async function creditOf(read: Read, profileId: string): Promise<Money[]> {
  const rows = await query<{ balance: number; currency: string }>(
    read,
    'select balance, currency from credit.account where profile_id = $1 and balance > 0 order by currency',
    [profileId],
  )
  return rows.map(({ balance, currency }) => money(balance, currency))
}

export interface LedgerAsked {
  readonly profileId: string
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

/** The ledger of one person, latest first; goes on after `after`. */
export async function creditLedger(read: Read, { profileId, after, limit }: LedgerAsked): Promise<CreditEntry[]> {
  const rows = await query<EntryRow>(
    read,
    `select id, amount, currency, reason, reference, note, by, at from credit.entry
     where profile_id = $1 and (at, id) < ($2::timestamptz, $3::uuid) order by at desc, id desc limit $4`,
    [profileId, after?.at ?? 'infinity', after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit],
  )
  return rows.map(({ amount, currency, note, ...row }) => ({
    ...row,
    amount: money(amount, currency),
    note: note ?? undefined,
  }))
}

interface EntryRow {
  id: string
  amount: number
  currency: string
  reason: CreditReason
  reference: string
  note: string | null
  by: string
  at: Date
}
