import type { Translated } from '../../kernel/locale.ts'
import type { PersonShown } from './person.ts'
import type { PlayableVideo } from './videos/video.ts'

/** What an asset shows: an image, a video, or a 3D model to turn in the hand or place in the room. Open for more. */
export type MediaKind = 'image' | 'model' | 'video'

/**
 * `awaited`: still to be fetched from its source. `stored`: here, what the web needs is being made. `ready`: can be
 * shown. `unreachable`: its source did not answer. `unreadable`: what came is damaged.
 */
export type MediaState = 'awaited' | 'stored' | 'ready' | 'unreachable' | 'unreadable'

export interface Media {
  readonly id: string
  readonly kind: MediaKind
  readonly state: MediaState
  /** Why it is unreachable or unreadable, as a sentence for staff. */
  readonly problem: string | null
  /** Where it was fetched from; null for an upload. */
  readonly sourceUrl: string | null
  /** IANA media type of the original, e.g. `image/jpeg` or `model/gltf-binary`; null until it is here. */
  readonly mediaType: string | null
  /** Path of the file itself, for models and videos; images are served as renditions. */
  readonly url: string | null
  readonly alt: Translated
  readonly credit: string | null
  /** Who wears or uses it; null where nobody is seen, or nothing was told. */
  readonly person: PersonShown | null
}

/** What a page needs to show an image well: sizes to choose from, and something to show before it has come. */
export interface Picture {
  readonly mediaId: string
  /** Pixels of the largest rendition; their ratio reserves the space. */
  readonly width: number
  readonly height: number
  /** A few blurred pixels as `data:` URI. */
  readonly placeholder: string
  /** What it shows, in words, as told of the asset; a use may have words of its own. */
  readonly alt: Translated
  /** Best first: AVIF, then WebP; `srcset` with widths. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
  /** A JPEG for old browsers, mails, feeds and link previews. */
  readonly fallback: string
  /** Who wears or uses what it shows, where that was told. */
  readonly person?: PersonShown
  /** The video whose picture this is, to look at before it plays. */
  readonly video?: PlayableVideo
}

/** Where the web offers a file by its name; names are of the content, so an answer may be kept for ever. */
export const mediaUrl = (name: string): string => `/media/${name}`
