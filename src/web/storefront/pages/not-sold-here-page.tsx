import type { VNode } from 'preact'
import type { ProductCard, ProductPage as Product } from '../../../modules/catalog/index.ts'
import type { Rating } from '../../../modules/reviews/index.ts'
import { Document } from '../parts/document.tsx'
import { Picture } from '../parts/picture.tsx'
import { ProductCards } from '../parts/product-card.tsx'
import { localesSelling } from '../sold-here.ts'
import { href, type Visit } from '../visit.ts'
import { wordsOf } from '../words/words.ts'

interface NotSoldHerePageProps {
  visit: Visit
  product: Product
  /** What comes close to it and is sold here. */
  pairs: readonly ProductCard[]
  /** By product. */
  ratings: ReadonlyMap<string, Rating>
}

/** A product that this market does not have: where it is sold instead, and what comes close to it. Nothing to buy. */
export function NotSoldHerePage({ visit, product, pairs, ratings }: NotSoldHerePageProps): VNode {
  const { words } = visit
  const [picture] = product.pictures
  const elsewhere = localesSelling(visit, product.notSoldIn)
  return (
    <Document visit={visit} title={product.title} hidden template="help">
      <div class="wide help not-here">
        <header class="browse-head">
          <h1>{product.title}</h1>
          <p class="lead soft">{words.product.notSoldHere}</p>
          {elsewhere.length > 0 ? (
            <Elsewhere visit={visit} product={product} locales={elsewhere} />
          ) : (
            <p>
              <a class="onward" href={href(visit, '/products')}>
                {words.cart.look}
              </a>
            </p>
          )}
        </header>
        {picture && (
          <div class="not-here-picture">
            <Picture picture={picture} sizes="(min-width: 64rem) 20rem, 60vw" first />
          </div>
        )}
      </div>
      {pairs.length > 0 && (
        <section class="wide section" aria-labelledby="close">
          <h2 id="close">{words.product.closeToIt}</h2>
          <ProductCards visit={visit} cards={pairs} ratings={ratings} level={3} />
        </section>
      )}
    </Document>
  )
}

function Elsewhere({ visit, product, locales }: { visit: Visit; product: Product; locales: readonly string[] }): VNode {
  return (
    <div class="stack">
      <p id="elsewhere">{visit.words.product.soldElsewhere}</p>
      <ul class="stack" role="list" aria-labelledby="elsewhere">
        {locales.map((locale) => (
          <li key={locale}>
            <a class="onward" href={href(visit, `/products/${product.handle}`, locale)} hreflang={locale}>
              {placesOf(visit, locale)} <span lang={locale}>({wordsOf(locale).name})</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const mostNamed = 3

/** The first countries of the market that a language leads to, in her own language. */
function placesOf({ locale, marketOf }: Visit, at: string): string {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const countries = marketOf[at]?.countries ?? []
  const named = countries.slice(0, mostNamed).map((country) => names.of(country) ?? country)
  return named.join(', ') + (countries.length > mostNamed ? ', …' : '')
}
