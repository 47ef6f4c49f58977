import { doing, type Module } from '../../kernel/module.ts'
import { fetchOne } from './fetch-image.ts'
import type { FileStore } from './file-store.ts'
import type { ImageSource } from './image-source.ts'
import { fetchImage, makeRenditions, removeFiles } from './jobs.ts'
import { makeRenditionsOf } from './make-renditions.ts'
import { media } from './migrations/0001-media.ts'
import { people } from './migrations/0005-people.ts'
import { removeFilesOf } from './remove-media.ts'
import { rouseLateMedia } from './rouse-late-media.ts'

export { addImagesFromUrls, isWebAddress, type ImageAddress } from './add-images-from-urls.ts'
export { addMedia, type UploadedMedia } from './add-media.ts'
export {
  type Darkroom,
  DarkroomFull,
  type DevelopedPicture,
  type DevelopedSize,
  PictureUnreadable,
} from './darkroom.ts'
export { describeMedia } from './describe-media.ts'
export { mediaReady, mediaUnreachable } from './events.ts'
export { retryFetch } from './fetch-image.ts'
export type { FileStore, OpenFile } from './file-store.ts'
export { checkMedia, findMedia, listMedia } from './find-media.ts'
export { type ImageSource, Unreachable } from './image-source.ts'
export { fetchImage, makeRenditions } from './jobs.ts'
export { type Media, type MediaKind, type MediaState, mediaUrl, type Picture } from './media.ts'
export { openRendition, type OpenRendition } from './open-rendition.ts'
export { openSharePicture, shareSize } from './open-share-picture.ts'
export { likeMeFirst, type PersonShown, personShownSchema, type PersonWish, toneColours } from './person.ts'
export { pictureOf } from './picture-of.ts'
export { type PreparedFile, prepareDrawing } from './prepare-drawing.ts'
export { keepPrivatePhoto, photoLimitBytes, type PrivatePhoto, readPrivatePhoto } from './private-photo.ts'
export { imageLimitBytes, modelLimitBytes, receiveDrawing, receiveFile, type ReceivedFile } from './receive-file.ts'
export { type PhotoPorts, receivePhoto, sentPhotoLimitBytes } from './receive-photo.ts'
export {
  AddressRefused,
  FileDamaged,
  FileTooLarge,
  FileTypeRefused,
  MediaUnknown,
  NothingToFetch,
  PhotoTypeRefused,
  TooManyPhotosAtOnce,
  TooManyPixels,
} from './refusals.ts'

export { removeMedia } from './remove-media.ts'

export const mediaModule = (ports: { files: FileStore; images: ImageSource }): Module => ({
  name: 'media',
  migrations: [media, people],
  jobs: [
    doing(fetchImage, (edge, { mediaId }) => fetchOne(edge, ports, mediaId)),
    doing(makeRenditions, (edge, { contentHash }) => makeRenditionsOf(edge, ports.files, contentHash)),
    doing(removeFiles, (_edge, { keys }) => removeFilesOf(ports.files, keys)),
  ],
  recurring: [{ name: 'media.rouse-late-media', everySeconds: 600, run: (edge) => edge.inTransaction(rouseLateMedia) }],
})
