import type { VNode } from 'preact'
import type { PlayableVideo } from '../../../modules/media/index.ts'
import type { Visit } from '../visit.ts'
import type { PictureData } from './picture.tsx'

interface FilmProps {
  visit: Visit
  mediaId: string
  /** What stands before it plays, with its words. */
  picture: PictureData
  video: PlayableVideo
}

/**
 * A video, silent until somebody wants its sound, with its words. Nothing of it is loaded before it is asked for; the
 * island plays it while it stands in view, unless whoever looks wants less that moves or less that is loaded.
 */
export function Film({ visit, mediaId, picture, video }: FilmProps): VNode {
  const { captions } = video
  const own = captions.find(({ locale }) => locale === visit.locale) ?? captions[0]
  return (
    <video
      class="film"
      controls
      muted
      playsinline
      preload="none"
      poster={picture.fallback}
      width={video.width}
      height={video.height}
      aria-label={visit.words.film.label(picture.alt)}
      data-film={mediaId}
    >
      <source src={video.url} type="video/mp4" />
      {captions.map((track) => (
        <track
          key={track.locale}
          kind="captions"
          src={track.url}
          srclang={track.locale}
          label={languageName(track.locale)}
          default={track === own}
        />
      ))}
    </video>
  )
}

/** A language as its own speakers call it. */
const languageName = (locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
