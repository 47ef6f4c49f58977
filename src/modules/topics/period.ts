/** Of what figures are asked: reviews written in a period, of all products, one product or one variant. */
export interface TopicsAsked {
  /** From this instant on … */
  readonly from: Date
  /** … and before this one. */
  readonly to: Date
  readonly productId?: string | undefined
  readonly variantId?: string | undefined
}

/** Counts of reviews that are for, against or neither. */
export interface Leanings {
  readonly reviews: number
  readonly positive: number
  readonly negative: number
}

/** NOTE: the same text whatever is asked, so that the database plans it once. */
export const askedRows = `said_at >= $1 and said_at < $2
  and ($3::uuid is null or product_id = $3) and ($4::uuid is null or variant_id = $4)`

export const askedValues = ({ from, to, productId, variantId }: TopicsAsked): unknown[] => [
  ...[from, to, productId ?? null, variantId ?? null],
]

export const leanings = `count(*)::int as reviews, count(*) filter (where leaning > 0)::int as positive,
  count(*) filter (where leaning < 0)::int as negative`
