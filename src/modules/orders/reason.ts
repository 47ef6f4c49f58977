import { ReasonMissing } from './refusals.ts'

const longest = 500

/** Why shoppers call an order off; pages offer these words, staff may write their own. */
export const cancelReasons = [
  'changed-mind',
  'ordered-by-mistake',
  'delivery-too-long',
  'found-cheaper',
  'wrong-address',
  'payment-trouble',
  'other',
] as const

/** @throws {ReasonMissing} when it is empty or longer than 500 characters */
export function reasonOf(text: string): string {
  const reason = text.trim()
  if (!reason || reason.length > longest) throw new ReasonMissing(longest)
  return reason
}
