import type { ReviewOrigin, ShownReview } from './review.ts'

type Optional = 'variantId' | 'incentive' | 'editedAt' | 'imported' | 'reply'
/** As the database gives it. */
export interface ShownRow extends Omit<ShownReview, Optional> {
  variantId: string | null
  incentive: string | null
  editedAt: Date | null
  importedFrom: ReviewOrigin | null
  importedAt: Date | null
  reply: { body: string; locale: string; at: string; editedAt: string | null } | null
}

/** A row as it is shown. */
export function shownFrom(shown: ShownRow): ShownReview {
  const { variantId, incentive, editedAt, importedFrom, importedAt, reply, ...row } = shown
  return {
    ...row,
    variantId: variantId ?? undefined,
    incentive: incentive ?? undefined,
    editedAt: editedAt ?? undefined,
    imported: importedFrom && importedAt ? { from: importedFrom, at: importedAt } : undefined,
    reply: reply
      ? {
          body: reply.body,
          locale: reply.locale,
          at: new Date(reply.at),
          editedAt: reply.editedAt ? new Date(reply.editedAt) : undefined,
        }
      : undefined,
  }
}
