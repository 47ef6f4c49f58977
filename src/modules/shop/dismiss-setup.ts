import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findSetup } from './find-setup.ts'
import type { Setup } from './setup.ts'

/** Puts the guided set-up away for everybody on the staff; what was answered stays. Again changes nothing. */
export async function dismissSetup(tx: Tx, { by }: { by: string }): Promise<Setup> {
  await query(
    tx,
    'insert into shop.setup_dismissal (dismissed_by, dismissed_at) values ($1, $2) on conflict (singleton) do nothing',
    [by, tx.now],
  )
  return findSetup(tx)
}

/** Brings the guided set-up back, with what was answered before. Again changes nothing. */
export async function resumeSetup(tx: Tx): Promise<Setup> {
  await query(tx, 'delete from shop.setup_dismissal')
  return findSetup(tx)
}
