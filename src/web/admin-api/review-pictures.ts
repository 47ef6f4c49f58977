import type { Read } from '../../kernel/transaction.ts'
import { findProgress, pictureOf } from '../../modules/media/index.ts'
import { refusedPictures, type RejectReason } from '../../modules/reviews/index.ts'

interface ShownPicture {
  readonly mediaId: string
  readonly url: string
  readonly width: number
  readonly height: number
  readonly video?: string
  readonly refused?: RejectReason
}

/** Reviews with what can be seen of their pictures, refused ones last. Four queries. */
export async function withPictures<Item extends { id: string; mediaIds: readonly string[] }>(
  read: Read,
  items: readonly Item[],
): Promise<(Item & { pictures: readonly ShownPicture[]; mediaComing: number })[]> {
  const refused = await refusedPictures(
    read,
    items.map(({ id }) => id),
  )
  const ids = [...items.flatMap(({ mediaIds }) => mediaIds), ...refused.map(({ mediaId }) => mediaId)]
  const found = await pictureOf(read, ids)
  const coming = await findProgress(
    read,
    ids.filter((id) => !found.has(id)),
  )
  const seen = (mediaId: string, reason?: RejectReason): ShownPicture[] => {
    const picture = found.get(mediaId)
    if (!picture) return []
    const { fallback: url, width, height, video } = picture
    return [{ mediaId, url, width, height, ...(video && { video: video.url }), ...(reason && { refused: reason }) }]
  }
  return items.map((item) => {
    const out = refused.filter(({ reviewId }) => reviewId === item.id)
    const pictures = [
      ...item.mediaIds.flatMap((id) => seen(id)),
      ...out.flatMap(({ mediaId, reason }) => seen(mediaId, reason)),
    ]
    const mediaComing = item.mediaIds.filter((id) => coming.get(id)?.fault === null).length
    return { ...item, pictures, mediaComing }
  })
}
