import type { Edge } from '../kernel/module.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../kernel/transaction.ts'
import { type PhotoPorts, takePhoto, untakePhoto } from '../modules/media/index.ts'
import { type Asker, keepPicture } from '../modules/reviews/index.ts'

export interface PhotoToKeep {
  readonly content: Uint8Array
  readonly asker: Asker
  /** In the same transaction. */
  readonly alongside?: (tx: Tx, mediaId: string) => Promise<void>
}

/**
 * Takes a photo and keeps it for a review still to be written; where that is refused, nothing of it stays.
 *
 * @returns the id of the picture
 * @throws what `takePhoto` and `keepPicture` refuse with
 */
export async function keepPhoto(
  edge: Edge,
  photos: PhotoPorts,
  { content, asker, alongside }: PhotoToKeep,
): Promise<string> {
  const file = await takePhoto(edge, photos, content)
  try {
    return await edge.inTransaction(async (tx) => {
      const mediaId = await keepPicture(tx, { file, asker })
      await alongside?.(tx, mediaId)
      return mediaId
    })
  } catch (error) {
    // Of any other no it is not known whether it was kept.
    if (error instanceof Refusal) await untakePhoto(photos.files, file)
    throw error
  }
}
