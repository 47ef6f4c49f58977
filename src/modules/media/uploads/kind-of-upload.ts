import { isHeic, isVideo, sniff } from '../media-type.ts'
import { isGltfText } from '../models/pack-gltf.ts'
import { FileTooLarge, FileTypeRefused, SentTypeRefused } from '../refusals.ts'
import { imageLimitBytes, modelLimitBytes } from '../receive-file.ts'
import { sentPhotoLimitBytes } from '../receive-photo.ts'
import { videoLimitBytes } from '../video-workshop.ts'
import type { UploadDoor } from './upload.ts'

export type UploadKind = 'video' | 'image' | 'model'

/** What a file is by its first bytes; undefined for what nobody takes. */
export function kindOfUpload(beginning: Uint8Array): UploadKind | undefined {
  if (isVideo(beginning)) return 'video'
  if (isHeic(beginning)) return 'image'
  const kind = sniff(beginning)?.kind ?? (isGltfText(beginning) ? 'model' : undefined)
  return kind === 'image' || kind === 'model' ? kind : undefined
}

/** @throws {FileTypeRefused} @throws {SentTypeRefused} @throws {FileTooLarge} when this door has nothing for such a file */
export function checkBeginning(beginning: Uint8Array, bytes: number, door: UploadDoor): UploadKind {
  const kind = kindOfUpload(beginning)
  const limit = kind && limits[door][kind]
  if (!kind || !limit) throw door === 'staff' ? new FileTypeRefused() : new SentTypeRefused()
  if (bytes > limit) throw new FileTooLarge(limit)
  return kind
}

const limits: Readonly<Record<UploadDoor, Partial<Record<UploadKind, number>>>> = {
  staff: { image: imageLimitBytes, model: modelLimitBytes, video: videoLimitBytes },
  shopper: { image: sentPhotoLimitBytes, video: videoLimitBytes },
}
