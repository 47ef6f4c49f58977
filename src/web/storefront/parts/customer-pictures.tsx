import type { VNode } from 'preact'
import type { GalleryPicture } from '../gallery.ts'
import { href, type Visit } from '../visit.ts'
import { Picture } from './picture.tsx'

interface CustomerPicturesProps {
  visit: Visit
  pictures: readonly GalleryPicture[]
  /** Of this product; a row above its reviews. */
  handle: string
}

/** What customers sent, in a row to swipe through; each opens large on a page of its own. */
export function CustomerPictures({ visit, pictures, handle }: CustomerPicturesProps): VNode | null {
  if (pictures.length === 0) return null
  const words = visit.words.pictures
  return (
    <div class="customer-pictures stack">
      <div class="customer-pictures-head">
        <h3>{words.title}</h3>
        <a class="onward" href={href(visit, `/products/${handle}/pictures`)}>
          {words.all}
        </a>
      </div>
      <PictureTiles visit={visit} pictures={pictures} />
    </div>
  )
}

/** Square pictures that lead to themselves. */
export const PictureTiles = ({ visit, pictures }: Omit<CustomerPicturesProps, 'handle'>): VNode => (
  <ul class="picture-tiles" role="list">
    {pictures.map(({ mediaId, picture }) => (
      <li key={mediaId}>
        <a href={href(visit, `/pictures/${mediaId}`)} rel="nofollow">
          <Picture picture={picture} sizes="(min-width: 64rem) 14rem, 40vw" />
        </a>
      </li>
    ))}
  </ul>
)
