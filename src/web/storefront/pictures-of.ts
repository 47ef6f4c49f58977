import type { Read } from '../../kernel/transaction.ts'
import { findProgress, type MediaProgress, type Picture, pictureOf } from '../../modules/media/index.ts'

/** The pictures of a review, or of what is typed for one, in their order; those that are gone are left out. */
export async function picturesOf(
  read: Read,
  { mediaIds = [] }: { readonly mediaIds?: readonly string[] | undefined },
): Promise<Picture[]> {
  const found = await pictureOf(read, mediaIds)
  return mediaIds.flatMap((id) => found.get(id) ?? [])
}

/** What was sent for a review, as its form shows it. */
export interface SentMedia {
  readonly pictures: readonly Picture[]
  /** Videos and photos that cannot be shown yet, or never. */
  readonly waiting: readonly MediaProgress[]
}

/** What was sent for a review so far: all of it stays named in the form, also what cannot be shown yet. */
export async function sentMediaOf(
  read: Read,
  typed: { readonly mediaIds?: readonly string[] | undefined },
): Promise<SentMedia> {
  const pictures = await picturesOf(read, typed)
  const shown = new Set(pictures.map(({ mediaId }) => mediaId))
  const others = typed.mediaIds?.filter((id) => !shown.has(id)) ?? []
  return { pictures, waiting: [...(await findProgress(read, others)).values()] }
}
