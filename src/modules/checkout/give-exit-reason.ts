import type { Tx } from '../../kernel/transaction.ts'

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

/** Keeps why a shopper left. */
export async function giveExitReason(
  _tx: Tx,
  _given: { checkoutId: string; reason: ExitReason; comment?: string | undefined },
): Promise<void> {
  throw new Error('not built yet')
}
