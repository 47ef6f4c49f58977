import type { Money } from '../../kernel/money.ts'

/** What a variant costs here and whether it can be had; without a price it is not sold in this currency. */
export interface Offer {
  readonly price: Money | undefined
  readonly compareAt: Money | undefined
  /** Units; undefined where nobody counts them. */
  readonly left: number | undefined
  readonly buyable: boolean
}

/** From this many down, the page says how many are left. */
export const fewLeft = 5
