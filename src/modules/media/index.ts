import { doing, type Module } from '../../kernel/module.ts'
import { developPhotoOf } from './develop-photo.ts'
import { fetchOne } from './fetch-image.ts'
import type { Darkroom } from './darkroom.ts'
import type { FileStore } from './file-store.ts'
import { finishPhotoOf } from './finish-photo.ts'
import type { ImageSource } from './image-source.ts'
import { developPhoto, fetchImage, finishPhoto, makeRenditions, makeVideo, removeFiles } from './jobs.ts'
import { makeRenditionsOf } from './make-renditions.ts'
import { media } from './migrations/0001-media.ts'
import { people } from './migrations/0005-people.ts'
import { videos } from './migrations/0006-videos.ts'
import { removeFilesOf } from './remove-media.ts'
import { rouseLateMedia } from './rouse-late-media.ts'
import { forgetUploads } from './uploads/forget-uploads.ts'
import { makeVideoOf } from './videos/make-video.ts'
import type { VideoWorkshop } from './video-workshop.ts'

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
export type { FilePart, FileStore, OpenFile } from './file-store.ts'
export { checkMedia, findMedia, listMedia } from './find-media.ts'
export { findProgress, type MediaProgress } from './find-progress.ts'
export { type ImageSource, Unreachable } from './image-source.ts'
export { fetchImage, makeRenditions, makeVideo } from './jobs.ts'
export { isVideo } from './media-type.ts'
export { type Media, type MediaKind, type MediaState, mediaUrl, type Picture } from './media.ts'
export { glbOf } from './models/pack-gltf.ts'
export { openRendition, type OpenRendition } from './open-rendition.ts'
export { openSharePicture, shareSize } from './open-share-picture.ts'
export { likeMeFirst, type PersonShown, personShownSchema, type PersonWish, toneColours } from './person.ts'
export { readFallback } from './read-fallback.ts'
export { pictureOf } from './picture-of.ts'
export { type PreparedFile, prepareDrawing } from './prepare-drawing.ts'
export {
  forgetPrivatePhotos,
  keepPrivatePhoto,
  photoLimitBytes,
  type PrivatePhoto,
  readPrivatePhoto,
} from './private-photo.ts'
export { imageLimitBytes, modelLimitBytes, receiveDrawing, receiveFile, type ReceivedFile } from './receive-file.ts'
export { type PhotoPorts, receivePhoto, sentPhotoLimitBytes } from './receive-photo.ts'
export {
  AddressRefused,
  CaptionsInvalid,
  FileDamaged,
  FileTooLarge,
  FileTypeRefused,
  MediaUnknown,
  ModelRefused,
  NotAVideo,
  NothingToFetch,
  PhotoTypeRefused,
  PosterNotReady,
  SentTypeRefused,
  TooManyPhotosAtOnce,
  TooManyPixels,
  TooManyUploads,
  UploadElsewhere,
  UploadEmpty,
  UploadTooLong,
  UploadUnfinished,
  UploadUnknown,
} from './refusals.ts'

export { removeMedia } from './remove-media.ts'
export { takePhoto, untakePhoto } from './take-photo.ts'
export { arrivedFile, type ArrivedFile } from './uploads/arrived-file.ts'
export { beginUpload, mostUploadsFromNetwork } from './uploads/begin-upload.ts'
export { forgetUploads, uploadStaysMs } from './uploads/forget-uploads.ts'
export { keepWholeFile } from './uploads/keep-whole-file.ts'
export { receivePart } from './uploads/receive-part.ts'
export { dropUpload, settleUpload } from './uploads/settle-upload.ts'
export { getUpload, type Upload, type UploadDoor, type UploadNamed } from './uploads/upload.ts'
export { addOwnVideo, type OwnFilm, storeOwnFilm, type StoredFilm } from './videos/add-own-video.ts'
export { addVideo } from './videos/add-video.ts'
export { choosePoster } from './videos/choose-poster.ts'
export { putCaptions, receiveCaptions, removeCaptions } from './videos/put-captions.ts'
export { findVideos, type VideoProgress } from './videos/find-videos.ts'
export type { CaptionsTrack, PlayableVideo } from './videos/video.ts'
export {
  longestSide,
  type MadeVideo,
  type VideoFault,
  videoLimitBytes,
  videoLimitMs,
  videoLimitPixels,
  VideoUnreadable,
  type VideoWorkshop,
} from './video-workshop.ts'

/** Where files are kept, and who fetches and makes what they show. */
export interface MediaPorts {
  readonly files: FileStore
  readonly images: ImageSource
  readonly darkroom: Darkroom
  readonly videos: VideoWorkshop
}

export const mediaModule = (ports: MediaPorts): Module => ({
  name: 'media',
  migrations: [media, people, videos],
  jobs: [
    doing(fetchImage, (edge, { mediaId }) => fetchOne(edge, ports, mediaId)),
    doing(makeRenditions, (edge, { contentHash }) => makeRenditionsOf(edge, ports.files, contentHash)),
    doing(developPhoto, (edge, { contentHash }) => developPhotoOf(edge, ports, contentHash)),
    doing(finishPhoto, (edge, { contentHash }) => finishPhotoOf(edge, ports, contentHash)),
    doing(makeVideo, (edge, { contentHash }) => makeVideoOf(edge, ports, contentHash)),
    doing(removeFiles, (_edge, { keys }) => removeFilesOf(ports.files, keys)),
  ],
  recurring: [
    { name: 'media.rouse-late-media', everySeconds: 600, run: (edge) => edge.inTransaction(rouseLateMedia) },
    { name: 'media.forget-uploads', everySeconds: 3_600, run: (edge) => edge.inTransaction(forgetUploads) },
  ],
})
