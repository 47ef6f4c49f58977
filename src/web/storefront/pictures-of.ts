import type { Read } from '../../kernel/transaction.ts'
import { type Picture, pictureOf } from '../../modules/media/index.ts'

/** The pictures of a review, or of what is typed for one, in their order; those that are gone are left out. */
export async function picturesOf(
  read: Read,
  { mediaIds = [] }: { readonly mediaIds?: readonly string[] | undefined },
): Promise<Picture[]> {
  const found = await pictureOf(read, mediaIds)
  return mediaIds.flatMap((id) => found.get(id) ?? [])
}
