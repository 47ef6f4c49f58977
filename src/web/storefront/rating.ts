import type { Read } from '../../kernel/transaction.ts'

/** What shoppers think of the whole shop. */
export interface Rating {
  /** 1 to 5. */
  readonly mean: number
  /** How many rated it, at least one. */
  readonly count: number
}

/** Asks for it; undefined where nobody has rated the shop, and then nothing is shown. */
export type RatingOf = (read: Read) => Promise<Rating | undefined>

export const noRating: RatingOf = () => Promise.resolve(undefined)
