/** A piece of a text as it is read: without marks, names replaced. */
export interface CopyPart {
  /** What its writer knows it by: `subject`, `blocks.3`, `description`. */
  readonly place: string
  readonly plain: string
}

/** One text of the shop, in its languages. */
export interface Copy {
  readonly languages: Readonly<Record<string, readonly CopyPart[]>>
  /** Whose page it is; what she says of this product is asked then. */
  readonly productId?: string | undefined
}
