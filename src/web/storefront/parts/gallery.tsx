import type { VNode } from 'preact'
import type { ProductPage, ShownVariant } from '../../../modules/catalog/index.ts'
import type { Offer } from '../offer.ts'
import { href, type Visit } from '../visit.ts'
import { Film } from './film.tsx'
import { likeMeOf, PersonNote } from './like-me.tsx'
import { likeMeFirst } from '../../../modules/media/index.ts'
import { Icon } from './icon.tsx'
import { NoPicture } from './no-picture.tsx'
import { Picture } from './picture.tsx'

interface GalleryProps {
  visit: Visit
  product: ProductPage
  variant: ShownVariant | undefined
  /** Of the variant. */
  offer: Offer | undefined
}

/**
 * The pictures in a row to swipe through, with small ones to jump by; beside a desk all of them side by side. The chosen
 * variant's own come first. Each opens large: without JavaScript as the picture itself, with it in a dialog.
 */
export function Gallery({ visit, product, variant, offer }: GalleryProps): VNode {
  const { words } = visit
  const pictures = likeMeFirst(picturesOf(product, variant), likeMeOf(visit))
  return (
    <section class={pictures.length > 1 ? 'gallery many' : 'gallery'} aria-label={words.product.pictures}>
      <div class="gallery-stage">
        <ul class="gallery-row" role="list" tabindex={pictures.length > 1 ? 0 : undefined} data-gallery>
          {pictures.map((picture, index) => (
            <li key={picture.mediaId} id={`picture-${index + 1}`}>
              {picture.video ? (
                <>
                  <Film visit={visit} mediaId={picture.mediaId} picture={picture} video={picture.video} />
                  <BuySeen visit={visit} variant={variant} offer={offer} />
                </>
              ) : (
                <a href={picture.fallback} data-zoom>
                  <Picture picture={picture} sizes={sizesOf(index, pictures.length)} first={index === 0} />
                  <span class="unseen">{words.product.enlarge}</span>
                </a>
              )}
              <PersonNote visit={visit} person={picture.person} />
            </li>
          ))}
          {pictures.length === 0 && (
            <li class="gallery-nothing">
              <NoPicture title={product.title} />
            </li>
          )}
        </ul>
        {pictures.length > 0 && (
          <span class="gallery-sign" aria-hidden="true">
            <Icon name="zoom" />
          </span>
        )}
      </div>
      {pictures.length > 1 && (
        <ul class="gallery-small" role="list">
          {pictures.map((picture, index) => (
            <li key={picture.mediaId}>
              <a
                class={picture.video && 'film-link'}
                href={`#picture-${index + 1}`}
                data-thumb
                aria-current={index === 0 ? 'true' : undefined}
              >
                <Picture picture={{ ...picture, alt: '' }} sizes="5rem" />
                <span class="unseen">
                  {picture.video ? words.film.label(picture.alt) : words.product.picture(index + 1, pictures.length)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What the video shows can be bought beside it. */
function BuySeen({ visit, variant, offer }: Pick<GalleryProps, 'visit' | 'variant' | 'offer'>): VNode | null {
  if (!variant || !offer?.buyable) return null
  return (
    <form method="post" action={href(visit, '/cart/add')} class="film-buy">
      <input type="hidden" name="variant" value={variant.id} />
      <button class="button small">{visit.words.product.add}</button>
    </form>
  )
}

/** The variant's own first, then what shows the product as such; not what belongs to other variants alone. */
function picturesOf({ pictures, variants }: ProductPage, variant: ShownVariant | undefined): ProductPage['pictures'] {
  if (!variant) return pictures
  const own = new Set(variant.mediaIds)
  const others = new Set(variants.flatMap(({ mediaIds }) => mediaIds))
  const shown = pictures.filter(({ mediaId }) => own.has(mediaId) || !others.has(mediaId))
  return shown.toSorted((a, b) => Number(own.has(b.mediaId)) - Number(own.has(a.mediaId)))
}

/** As the style sheet lays them out beside a desk: the first across, then two by two, one that is left over across. */
function sizesOf(index: number, count: number): string {
  const across = index === 0 || (index === count - 1 && count % 2 === 0)
  return `(min-width: 64rem) ${across ? 54 : 27}vw, 100vw`
}
