import type { Money } from '../../kernel/money.ts'

/**
 * Why a balance changed. `return`: for goods on their way back. `refund`: credit that had paid for what was refunded.
 * `spent`: on an order. `given-back`: set aside for an order that was not placed. `return-missing`: goods that
 * were promised did not come. `goodwill` and `correction`: by the hand of staff.
 */
export const creditReasons = [
  'return',
  'refund',
  'spent',
  'given-back',
  'return-missing',
  'goodwill',
  'correction',
] as const

export type CreditReason = (typeof creditReasons)[number]

/** One line of the ledger: above zero was given, below zero was taken. */
export interface CreditEntry {
  readonly id: string
  readonly amount: Money
  readonly reason: CreditReason
  /** What it was for, e.g. `return:ID`; there is never a second entry for the same. */
  readonly reference: string
  readonly note: string | undefined
  /** `shopper`, `system`, or the id of a member of staff. */
  readonly by: string
  readonly at: Date
}

/** A change of somebody's credit. */
export interface CreditChange {
  readonly profileId: string
  /** Above zero, also when it is taken. */
  readonly amount: Money
  readonly reason: CreditReason
  readonly reference: string
  readonly note?: string | undefined
  readonly by: string
}
