import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { ofProfile } from './change-checkout.ts'
import { exitReasonGiven } from './events.ts'
import { loadCheckout } from './load-checkout.ts'
import { CheckoutUnknown, FieldInvalid } from './refusals.ts'

/** Why people leave a checkout. */
export const exitReasons = [
  'just-looking',
  'delivery-cost',
  'delivery-time',
  'price',
  'trust',
  'card-safety',
  'too-complicated',
  'way-to-pay-missing',
  'other',
] as const

export type ExitReason = (typeof exitReasons)[number]

const longestComment = 1_000
/** One person may change her mind; beyond this nothing more is kept. */
const mostReasons = 10

/**
 * Keeps why a shopper left, so that each cause can be met with its own answer.
 *
 * @throws {CheckoutUnknown}
 * @throws {FieldInvalid} for a reason that is not among `exitReasons`
 */
export async function giveExitReason(
  tx: Tx,
  given: { checkoutId: string; reason: ExitReason; comment?: string | undefined },
): Promise<void> {
  const checkout = await loadCheckout(tx, given.checkoutId)
  if (!checkout) throw new CheckoutUnknown()
  if (!exitReasons.includes(given.reason)) throw new FieldInvalid('reason', 'Choose one of the reasons shown.')

  const kept = await query(
    tx,
    `insert into checkout.exit_reason (id, checkout_id, reason, comment, at)
     select $1, $2, $3, $4, $5 where (select count(*) from checkout.exit_reason where checkout_id = $2) < $6
     returning id`,
    [
      tx.newId(),
      checkout.id,
      given.reason,
      given.comment?.trim().slice(0, longestComment) || null,
      tx.now,
      mostReasons,
    ],
  )
  if (kept.length === 0) return
  await tx.publish(exitReasonGiven({ checkoutId: checkout.id, ...ofProfile(checkout), reason: given.reason }))
}
