import type { VNode } from 'preact'
import type { GalleryPicture } from '../gallery.ts'
import { PictureTiles } from '../parts/customer-pictures.tsx'
import type { ShownMention } from '../mention-routes.tsx'
import { SeenElsewhere } from '../parts/seen-elsewhere.tsx'
import { ShownPieces } from '../parts/shown-pieces.tsx'
import type { ShownPiece } from '../piece-routes.ts'
import { Document } from '../parts/document.tsx'
import { href, type Visit } from '../visit.ts'

/** Of what a gallery is. */
export interface GalleryOf {
  readonly title: string
  /** What its heading says. */
  readonly heading: string
  /** Its own page, like `/products/linen-robe`. */
  readonly path: string
  /** Where on that page one comes back to, like `#reviews`. */
  readonly place: string
}

interface GalleryPageProps {
  visit: Visit
  /** The whole shop when left out. */
  of?: GalleryOf | undefined
  pictures: readonly GalleryPicture[]
  /** What people said elsewhere and let the shop show. */
  mentions: readonly ShownMention[]
  /** What staff made of some of them. */
  pieces: readonly ShownPiece[]
  /** Where the next page begins. */
  next: string | undefined
}

/** All pictures that customers sent, newest first. */
export function GalleryPage({ visit, of, pictures, pieces, mentions, next }: GalleryPageProps): VNode {
  const words = visit.words.pictures
  const title = of?.heading ?? words.title
  const here = `${of?.path ?? ''}/pictures`
  return (
    <Document visit={visit} title={title} description={words.lead}>
      <div class="wide stack picture-gallery">
        <h1>{title}</h1>
        <p class="lead">{words.lead}</p>
        <ShownPieces visit={visit} pieces={pieces} />
        {pictures.length === 0 ? <p>{words.none}</p> : <PictureTiles visit={visit} pictures={pictures} />}
        <SeenElsewhere visit={visit} mentions={mentions} />
        <p class="reviews-ends">
          {next && (
            <a class="button quiet" rel="next" href={`${href(visit, here)}?after=${next}`}>
              {words.more}
            </a>
          )}
          {of && <a href={href(visit, of.path) + of.place}>{words.backTo(of.title)}</a>}
        </p>
      </div>
    </Document>
  )
}
