/** Why goods come back; pages word each. */
export const returnReasons = [
  'too-small',
  'too-large',
  'changed-mind',
  'not-as-shown',
  'arrived-broken',
  'wrong-item',
  'too-late',
  'other',
] as const

export type ReturnReason = (typeof returnReasons)[number]

/** What she wants for them: the money the way she paid, store credit, or another variant of the same product. */
export const returnChoices = ['refund', 'credit', 'exchange'] as const

export type ReturnChoice = (typeof returnChoices)[number]

/** How goods were when they were looked at. */
export const conditions = ['as-new', 'opened', 'worn', 'damaged', 'not-ours'] as const

export type Condition = (typeof conditions)[number]

export interface LineToReturn {
  readonly lineId: string
  readonly quantity: number
  readonly reason: ReturnReason
  readonly choice: ReturnChoice
  /** For an exchange: what she wants instead. */
  readonly variantId?: string | undefined
}
