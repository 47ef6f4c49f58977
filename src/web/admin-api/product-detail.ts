import type { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { completenessOf, getProduct } from '../../modules/catalog/index.ts'
import { findMedia, findVideos, pictureOf } from '../../modules/media/index.ts'
import type { media, product } from './product-answers.ts'

/**
 * All that staff see of one product, whatever its status.
 *
 * @throws {ProductUnknown}
 */
export async function productDetail(read: Read, productId: string): Promise<z.input<typeof product>> {
  const found = await getProduct(read, productId)
  const assets = await shownMedia(
    read,
    found.media.map(({ mediaId }) => mediaId),
  )
  const completeness = (await completenessOf(read, [productId])).get(productId)!
  return {
    ...found,
    media: found.media.map((one) => ({ ...one, asset: assets.get(one.mediaId) })),
    completeness,
  }
}

/** The assets with these ids, each with something to look at once it is ready; three queries. */
export async function shownMedia(read: Read, mediaIds: readonly string[]): Promise<Map<string, z.input<typeof media>>> {
  const assets = await findMedia(read, mediaIds)
  const pictures = await pictureOf(read, mediaIds)
  const videos = await findVideos(read, mediaIds)
  return new Map(
    [...assets].map(([id, asset]) => [
      id,
      { ...asset, previewUrl: pictures.get(id)?.fallback ?? null, video: videos.get(id) ?? null },
    ]),
  )
}
