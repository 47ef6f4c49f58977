import type { ComponentChildren, VNode } from 'preact'
import { dateOf } from '../day.ts'
import type { GalleryPicture } from '../gallery.ts'
import { Document } from '../parts/document.tsx'
import { Film } from '../parts/film.tsx'
import { Picture } from '../parts/picture.tsx'
import { KoreanLetters } from '../parts/korean-letters.tsx'
import { writtenIn } from '../parts/reviews.tsx'
import { Stars } from '../parts/stars.tsx'
import { href, type Visit } from '../visit.ts'

export interface PicturePageProps {
  visit: Visit
  shown: GalleryPicture
  product: { readonly title: string; readonly handle: string }
  /** Ids of the pictures of the product before and after it. */
  before: string | undefined
  after: string | undefined
  /** What lies over the picture. */
  over?: ComponentChildren
  /** What can be bought of it. */
  children?: ComponentChildren
}

/** One picture as large as the page lets it be, with what its sender said, and a way to the next. */
export function PicturePage(props: PicturePageProps): VNode {
  const { visit, shown, product, before, after } = props
  const words = visit.words.pictures
  const { video } = shown.picture
  const to = (mediaId: string) => href(visit, `/pictures/${mediaId}`)
  return (
    <Document
      visit={visit}
      title={words.ofProduct(product.title)}
      hidden
      picture={shown.picture}
      islands={video ? [visit.assets.islands.film] : []}
    >
      <div class="wide picture-page">
        <KoreanLetters visit={visit} written={writtenIn([shown])} />
        <figure class="picture-stage">
          <div class="picture-frame">
            {video ? (
              <Film visit={visit} mediaId={shown.mediaId} picture={shown.picture} video={video} />
            ) : (
              <Picture picture={shown.picture} sizes="(min-width: 64rem) 60vw, 100vw" first />
            )}
            {!video && props.over}
          </div>
        </figure>
        <div class="stack">
          <h1 class="picture-title">{words.ofProduct(product.title)}</h1>
          <Said visit={visit} shown={shown} />
          {props.children}
          <nav class="reviews-ends" aria-label={words.browse}>
            {before && (
              <a class="button quiet small" rel="prev nofollow" href={to(before)}>
                {words.before}
              </a>
            )}
            {after && (
              <a class="button quiet small" rel="next nofollow" href={to(after)}>
                {words.after}
              </a>
            )}
            <a href={href(visit, `/products/${product.handle}/pictures`)}>{words.all}</a>
          </nav>
          <p>
            <a href={href(visit, `/products/${product.handle}`)}>{words.backTo(product.title)}</a>
          </p>
        </div>
      </div>
    </Document>
  )
}

/** The review's words, where they begin; the whole stands on the product's page. */
function Said({ visit, shown }: { visit: Visit; shown: GalleryPicture }): VNode {
  return (
    <div class="stack picture-said">
      <p class="review-stars">
        <Stars visit={visit} stars={shown.rating} />
      </p>
      {shown.title && (
        <p class="picture-headline" dir="auto" lang={shown.locale}>
          {shown.title}
        </p>
      )}
      {shown.body && (
        <p class="review-body" dir="auto" lang={shown.locale}>
          {shown.body}
        </p>
      )}
      <p class="small soft" dir="auto">
        {shown.author || visit.words.reviews.former}
        {' · '}
        <time datetime={shown.createdAt.toISOString()}>
          {dateOf(shown.createdAt, visit.locale, visit.shop.timeZone)}
        </time>
        {shown.verified && ` · ${visit.words.reviews.verified}`}
      </p>
    </div>
  )
}
