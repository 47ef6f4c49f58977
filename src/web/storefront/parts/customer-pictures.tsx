import type { VNode } from 'preact'
import type { GalleryPicture } from '../gallery.ts'
import { href, type Visit } from '../visit.ts'
import { Picture } from './picture.tsx'

interface CustomerPicturesProps {
  visit: Visit
  pictures: readonly GalleryPicture[]
  /** The page they belong to, like `/products/linen-robe`, which has a gallery. */
  path: string
  /** A section of its own, or a part of one. */
  level?: 'h2' | 'h3'
}

/** What customers sent, in a row to swipe through; each opens large on a page of its own. */
export function CustomerPictures({
  visit,
  pictures,
  path,
  level: Heading = 'h3',
}: CustomerPicturesProps): VNode | null {
  if (pictures.length === 0) return null
  const words = visit.words.pictures
  return (
    <div class="customer-pictures stack">
      <div class="customer-pictures-head">
        <Heading>{words.title}</Heading>
        <a class="onward" href={href(visit, `${path}/pictures`)}>
          {words.all}
        </a>
      </div>
      <PictureTiles visit={visit} pictures={pictures} />
    </div>
  )
}

/** Square pictures that lead to themselves. */
export const PictureTiles = ({ visit, pictures }: Pick<CustomerPicturesProps, 'visit' | 'pictures'>): VNode => (
  <ul class="picture-tiles" role="list">
    {pictures.map(({ mediaId, picture }) => (
      <li key={mediaId}>
        <a class={picture.video && 'film-link'} href={href(visit, `/pictures/${mediaId}`)} rel="nofollow">
          <Picture picture={picture} sizes="(min-width: 64rem) 14rem, 40vw" />
        </a>
      </li>
    ))}
  </ul>
)
