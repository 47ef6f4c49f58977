import type { VNode } from 'preact'
import type { PlayableVideo } from '../../../modules/media/index.ts'

/** A picture as the catalogue describes it: several formats and widths, and its size so that nothing moves. */
export interface PictureData {
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly fallback: string
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
  /** The video that it stands before. */
  readonly video?: PlayableVideo
}

interface PictureProps {
  picture: PictureData
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string
  /** The picture one sees first is loaded at once and before others. */
  first?: boolean
}

export function Picture({ picture, sizes, first = false }: PictureProps): VNode {
  return (
    <picture>
      {picture.sources.map((source) => (
        <source key={source.type} type={source.type} srcset={source.srcset} sizes={sizes} />
      ))}
      <img
        src={picture.fallback}
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
        loading={first ? 'eager' : 'lazy'}
        decoding={first ? 'sync' : 'async'}
        fetchpriority={first ? 'high' : undefined}
      />
    </picture>
  )
}
