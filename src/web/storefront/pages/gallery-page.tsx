import type { VNode } from 'preact'
import type { GalleryPicture } from '../gallery.ts'
import { PictureTiles } from '../parts/customer-pictures.tsx'
import { Document } from '../parts/document.tsx'
import { href, type Visit } from '../visit.ts'

interface GalleryPageProps {
  visit: Visit
  /** Of one product; of the whole shop when left out. */
  product?: { readonly title: string; readonly handle: string } | undefined
  pictures: readonly GalleryPicture[]
  /** Where the next page begins. */
  next: string | undefined
}

/** All pictures that customers sent, newest first. */
export function GalleryPage({ visit, product, pictures, next }: GalleryPageProps): VNode {
  const words = visit.words.pictures
  const title = product ? words.ofProduct(product.title) : words.title
  const here = product ? `/products/${product.handle}/pictures` : '/pictures'
  return (
    <Document visit={visit} title={title} description={words.lead}>
      <div class="wide stack picture-gallery">
        <h1>{title}</h1>
        <p class="lead">{words.lead}</p>
        {pictures.length === 0 ? <p>{words.none}</p> : <PictureTiles visit={visit} pictures={pictures} />}
        <p class="reviews-ends">
          {next && (
            <a class="button quiet" rel="next" href={`${href(visit, here)}?after=${next}`}>
              {words.more}
            </a>
          )}
          {product && <a href={href(visit, `/products/${product.handle}#reviews`)}>{words.toProduct(product.title)}</a>}
        </p>
      </div>
    </Document>
  )
}
