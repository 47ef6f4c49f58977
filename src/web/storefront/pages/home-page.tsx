import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { ProductCard } from '../../../modules/catalog/index.ts'
import { Document } from '../parts/document.tsx'
import { Picture } from '../parts/picture.tsx'
import { ProductCards } from '../parts/product-card.tsx'
import { Promises } from '../parts/promises.tsx'
import { Tiles } from '../parts/tiles.tsx'
import { href, type Visit } from '../visit.ts'

/** The front page: what this shop is, what is new, and where to look around. */
export function HomePage({ visit, newest }: { visit: Visit; newest: readonly ProductCard[] }): VNode {
  const { shop, words } = visit
  const tagline = translated(shop.tagline, visit.locale)
  const picture = newest.find((card) => card.pictures.length > 0)?.pictures[0]
  return (
    <Document visit={visit} title={shop.name} description={tagline} linkedData={[storeData(visit)]}>
      <section class="hero">
        <div class="wide">
          <div class="stack">
            <h1>{tagline}</h1>
            <p>
              <a class="button" href={href(visit, '/products')}>
                {words.home.all}
              </a>
            </p>
          </div>
          {picture && (
            <div class="hero-picture">
              <Picture picture={picture} sizes="(min-width: 60rem) 36rem, 100vw" first />
            </div>
          )}
        </div>
      </section>
      {visit.navigation.length > 0 && (
        <section class="section">
          <div class="wide">
            <h2>{words.home.collections}</h2>
            <Tiles visit={visit} />
          </div>
        </section>
      )}
      {newest.length > 0 && (
        <section class="section">
          <div class="wide">
            <h2>{words.home.newest}</h2>
            <ProductCards visit={visit} cards={newest} level={3} />
          </div>
        </section>
      )}
      <div class="wide">
        <Promises visit={visit} />
      </div>
    </Document>
  )
}

const storeData = (visit: Visit): object => ({
  '@context': 'https://schema.org',
  '@type': 'OnlineStore',
  name: visit.shop.name,
  url: visit.origin,
  email: visit.shop.contactEmail,
})
