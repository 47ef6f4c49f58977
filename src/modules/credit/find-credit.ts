import { type Money, money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import type { CreditEntry, CreditReason } from './credit.ts'

/** What a person can spend in this currency, whichever of her profiles it was given to. */
export async function creditIn(read: Read, of: { profileId: string; currency: string }): Promise<Money> {
  const [row] = await query<{ balance: number | null }>(
    read,
    'select sum(balance)::bigint as balance from credit.account where profile_id = any($1::uuid[]) and currency = $2',
    [await personIds(read, of.profileId), of.currency],
  )
  return money(row?.balance ?? 0, of.currency)
}

/** What somebody can spend, by currency; those with nothing are left out. */
export async function creditOf(read: Read, profileId: string): Promise<Money[]> {
  const rows = await query<{ balance: number; currency: string }>(
    read,
    `select sum(balance)::bigint as balance, currency from credit.account
     where profile_id = any($1::uuid[]) and balance > 0 group by currency order by currency`,
    [await personIds(read, profileId)],
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
     where profile_id = any($1::uuid[]) and (at, id) < ($2::timestamptz, $3::uuid) order by at desc, id desc limit $4`,
    [
      await personIds(read, profileId),
      after?.at ?? 'infinity',
      after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      limit,
    ],
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
