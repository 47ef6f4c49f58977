import type { VNode } from 'preact'
import type { Offer } from '../offer.ts'
import { href, type Visit } from '../visit.ts'
import { ProductPrice } from './product-price.tsx'

/** A product that is seen on a picture. */
export interface Seen {
  readonly productId: string
  readonly handle: string
  readonly title: string
  readonly variantIds: readonly string[]
  /** Percent from the picture's left and top; absent where staff has not pointed at it. */
  readonly at: { readonly x: number; readonly y: number } | undefined
}

interface SpotsProps {
  visit: Visit
  seen: readonly Seen[]
  width: number
  height: number
}

/** Numbers over the picture that lead to what they stand for, by finger, mouse and keyboard alike. */
export function Spots({ visit, seen, width, height }: SpotsProps): VNode | null {
  const placed = seen.filter(({ at }) => at)
  if (placed.length === 0) return null
  const radius = Math.max(width, height) / 26
  return (
    <svg class="spots" viewBox={`0 0 ${width} ${height}`}>
      {placed.map(({ productId, title, at }, index) => (
        <a key={productId} href={`#seen-${index + 1}`} aria-label={visit.words.pictures.spot(index + 1, title)}>
          <circle cx={(at!.x * width) / 100} cy={(at!.y * height) / 100} r={radius} />
          <text
            x={(at!.x * width) / 100}
            y={(at!.y * height) / 100}
            font-size={radius}
            text-anchor="middle"
            dominant-baseline="central"
            aria-hidden="true"
          >
            {index + 1}
          </text>
        </a>
      ))}
    </svg>
  )
}

interface SeenListProps {
  visit: Visit
  seen: readonly Seen[]
  offers: ReadonlyMap<string, Offer>
}

/** What is on a picture, with its price and the shortest way to have it. */
export function SeenList({ visit, seen, offers }: SeenListProps): VNode {
  const { pictures, reviews } = visit.words
  return (
    <section class="stack seen" aria-labelledby="seen-title">
      <h2 id="seen-title">{pictures.with}</h2>
      <ol role="list">
        {seen.map(({ productId, handle, title, variantIds, at }, index) => {
          const own = new Map(variantIds.flatMap((id) => (offers.has(id) ? [[id, offers.get(id)!] as const] : [])))
          const [only] = variantIds.length === 1 ? variantIds : []
          return (
            <li key={productId} id={`seen-${index + 1}`} tabindex={-1}>
              <p>
                {at && seen.length > 1 && (
                  <span class="seen-number" aria-hidden="true">
                    {index + 1}
                  </span>
                )}
                <a href={href(visit, `/products/${handle}`)}>{title}</a>
              </p>
              <p class="seen-price">
                <ProductPrice visit={visit} offer={only ? own.get(only) : undefined} offers={own} />
              </p>
              {only && own.get(only)?.buyable ? (
                <form method="post" action={href(visit, '/cart/add')}>
                  <input type="hidden" name="variant" value={only} />
                  <button class="button small">{reviews.take}</button>
                </form>
              ) : (
                <a class="button quiet small" href={href(visit, `/products/${handle}`)}>
                  {pictures.look}
                </a>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
