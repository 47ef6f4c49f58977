import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { sentPhotoLimitBytes, videoLimitBytes, videoLimitMs } from '../../../modules/media/index.ts'
import { type PictureScope, pictureScopes, reviewLimits } from '../../../modules/reviews/index.ts'
import type { SentMedia } from '../pictures-of.ts'
import type { Visit } from '../visit.ts'
import { Picture } from './picture.tsx'

export interface PhotosFieldProps {
  visit: Visit
  /** What is here already. */
  sent: SentMedia
  fault?: string | undefined
  /** What is ticked; nothing is, unless she did so herself. */
  scopes: readonly PictureScope[]
}

/** As phones and cameras write them. */
const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif,video/mp4,video/quicktime,.mp4,.mov'

/** What the island goes by, and says. */
const toldTo = ({ words: { reviews } }: Visit) => ({
  'data-photos': '/api/store/v1/review-pictures/from-upload',
  'data-uploads': '/api/store/v1/uploads',
  'data-most': reviewLimits.pictures,
  'data-limit': sentPhotoLimitBytes,
  'data-video-limit': videoLimitBytes,
  'data-video-ms': videoLimitMs,
  'data-video-too-large': reviews.writing.videoTooLarge,
  'data-video-too-long': reviews.writing.videoTooLong,
  'data-video-making': reviews.writing.videoMaking,
  'data-picture-making': reviews.writing.pictureMaking,
  'data-one-video': reviews.writing.oneVideo,
  'data-too-large': reviews.writing.pictureTooLarge,
  'data-too-many': reviews.writing.tooManyPictures(reviewLimits.pictures),
  'data-sending': reviews.writing.pictureSending,
  'data-failed': reviews.writing.pictureFailed,
  'data-keep': reviews.writing.pictureKeep,
})

/** Pictures to send along; what is taken is said before anything is sent. With the island each is sent when chosen. */
export function PhotosField({ visit, sent: { pictures, waiting }, fault, scopes }: PhotosFieldProps): VNode {
  const { writing } = visit.words.reviews
  const hint = writing.picturesHint(reviewLimits.pictures, Math.floor(sentPhotoLimitBytes / 1_000_000))
  const videoHint = writing.videoHint(videoLimitBytes / 1_000_000, videoLimitMs / 1_000)
  return (
    <fieldset class="photos-field" {...toldTo(visit)}>
      <legend class="label">
        {writing.pictures} <span class="optional">({visit.words.checkout.optional})</span>
      </legend>
      <ul class="photos-kept" role="list">
        {pictures.map(({ alt, ...picture }) => (
          <li key={picture.mediaId} data-video={picture.video && ''}>
            <label class="photo-kept">
              <Picture picture={{ ...picture, alt: translated(alt, visit.locale) }} sizes="7rem" />
              <span class="check">
                <input type="checkbox" name={`pictures.${picture.mediaId}`} value="1" checked />
                <span>{writing.pictureKeep}</span>
              </span>
            </label>
          </li>
        ))}
        <Waiting visit={visit} waiting={waiting} />
      </ul>
      <label class="label" for="photos">
        {writing.picturesChoose}
      </label>
      <input
        id="photos"
        name="photos"
        type="file"
        multiple
        accept={accepted}
        aria-describedby={fault ? 'photos-fault photos-hint' : 'photos-hint'}
        aria-invalid={fault ? 'true' : undefined}
      />
      <p class="hint" id="photos-hint">
        {hint} {videoHint}
      </p>
      <p class="fault" id="photos-fault" role="status" data-photos-said>
        {fault}
      </p>
      <Rights visit={visit} scopes={scopes} />
    </fieldset>
  )
}

function saysOf(
  writing: Visit['words']['reviews']['writing'],
  { kind, fault }: Pick<SentMedia['waiting'][number], 'kind' | 'fault'>,
): string {
  if (kind === 'picture') return fault ? writing.pictureUnreadable : writing.pictureMaking
  return fault ? writing.videoFaults[fault] : writing.videoMaking
}

/** Stay named in the form while they cannot be seen yet. */
function Waiting({ visit, waiting }: { visit: Visit; waiting: SentMedia['waiting'] }): VNode {
  const { writing } = visit.words.reviews
  return (
    <>
      {waiting.map(({ mediaId, kind, fault: why }) => (
        <li key={mediaId} data-video={kind === 'video' && ''}>
          <label class="photo-kept">
            <span class="video-waits small">{saysOf(writing, { kind, fault: why })}</span>
            <span class="check">
              <input type="checkbox" name={`pictures.${mediaId}`} value="1" checked={!why} />
              <span>{writing.pictureKeep}</span>
            </span>
          </label>
        </li>
      ))}
    </>
  )
}

/** Nothing is ticked for her: a picture shows elsewhere only when she wants that. */
function Rights({ visit, scopes }: Pick<PhotosFieldProps, 'visit' | 'scopes'>): VNode {
  const words = visit.words.pictures.rights
  return (
    <fieldset class="photo-rights">
      <legend class="small">{words.ask(visit.shop.name)}</legend>
      <input type="hidden" name="rights" value="1" />
      {pictureScopes.map((scope) => (
        <label key={scope} class="check">
          <input type="checkbox" name={`rights.${scope}`} value="1" checked={scopes.includes(scope)} />
          <span>{words.scopes[scope]}</span>
        </label>
      ))}
      <p class="hint">{words.askHint}</p>
    </fieldset>
  )
}
