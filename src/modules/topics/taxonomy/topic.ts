import type { Translated } from '../../../kernel/locale.ts'

/** A kind of goods; decides which topics make sense: nobody tastes leggings. */
export const goodsKinds = ['wear', 'beauty', 'food', 'pets', 'home'] as const
export type GoodsKind = (typeof goodsKinds)[number]

/** Something that people speak of. */
export interface Topic {
  /** Small letters with hyphens; for good. Of the shop's own ones, its id. */
  readonly key: string
  readonly name: Translated
  /** Words it is known by. English ones stand alone, also in the plural; `*` at the end takes any ending. */
  readonly english: readonly string[]
  /** Korean ones are the beginning of a word; endings follow. */
  readonly korean: readonly string[]
  /** Left out: of all goods. */
  readonly of?: readonly GoodsKind[]
}
