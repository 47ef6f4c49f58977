import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { CollectionTile, ProductCard } from '../../../modules/catalog/index.ts'
import type { Rating } from '../../../modules/reviews/index.ts'
import { Document } from '../parts/document.tsx'
import { type HeroData, Hero } from '../parts/hero.tsx'
import { Picture } from '../parts/picture.tsx'
import { ProductCards } from '../parts/product-card.tsx'
import { Proof } from '../parts/proof.tsx'
import { Reassurance } from '../parts/reassurance.tsx'
import { Tiles } from '../parts/tiles.tsx'
import type { Proof as ProofData } from '../proof.ts'
import { href, type Visit } from '../visit.ts'

interface HomePageProps {
  visit: Visit
  hero: HeroData
  tiles: readonly CollectionTile[]
  newest: readonly ProductCard[]
  /** What others order most; empty in a young shop. */
  loved: readonly ProductCard[]
  /** By product. */
  ratings: ReadonlyMap<string, Rating>
  /** What others say of what stands here. */
  proof: ProofData
}

/** The front page: who this is, where to look around, what is new, what is loved, and what one can rely on. */
export function HomePage({ visit, hero, tiles, newest, loved, ratings, proof }: HomePageProps): VNode {
  const { shop, words } = visit
  const tagline = translated(shop.tagline, visit.locale)
  return (
    <Document
      visit={visit}
      title={shop.name}
      description={tagline}
      picture={hero.wide ?? hero.product}
      linkedData={[storeData(visit)]}
    >
      <Hero visit={visit} hero={hero} />
      {tiles.length > 0 && (
        <section class="section wide" aria-labelledby="collections">
          <h2 id="collections">{words.home.collections}</h2>
          <Tiles visit={visit} tiles={tiles} />
        </section>
      )}
      <Shelf
        visit={visit}
        id="newest"
        title={words.home.newest}
        cards={newest}
        ratings={ratings}
        more="/products?sort=newest"
      />
      <Story visit={visit} picture={tiles.find((tile) => tile.picture)?.picture} />
      <Shelf visit={visit} id="loved" title={words.home.loved} cards={loved} ratings={ratings} />
      <div class="wide">
        <Proof visit={visit} proof={proof} />
      </div>
      <Reassurance visit={visit} />
    </Document>
  )
}

interface ShelfProps {
  visit: Visit
  id: string
  title: string
  cards: readonly ProductCard[]
  ratings: ReadonlyMap<string, Rating>
  more?: string
}

function Shelf({ visit, id, title, cards, ratings, more }: ShelfProps): VNode | null {
  if (cards.length === 0) return null
  return (
    <section class="section wide" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {more && (
          <a class="onward" href={href(visit, more)}>
            {visit.words.home.all}
          </a>
        )}
      </div>
      <ProductCards visit={visit} cards={cards} ratings={ratings} level={3} />
    </section>
  )
}

/** Why there is this shop, in the words of the one who made it. */
function Story({ visit, picture }: { visit: Visit; picture: CollectionTile['picture'] }): VNode | null {
  const { founder } = visit.shop
  const story = translated(founder.story, visit.locale)
  if (!story) return null
  const [first, ...rest] = story.split(/\n{2,}/)
  return (
    <section class="story" aria-label={visit.words.home.story}>
      <div class={picture ? 'wide story-columns' : 'wide'}>
        {picture && (
          <div class="story-picture">
            <Picture picture={picture} sizes="(min-width: 64rem) 36vw, 92vw" />
          </div>
        )}
        <blockquote class="stack">
          <p class="display">{first}</p>
          {rest.map((paragraph) => (
            <p key={paragraph} class="lead">
              {paragraph}
            </p>
          ))}
          {founder.name && <footer class="soft">— {founder.name}</footer>}
        </blockquote>
      </div>
    </section>
  )
}

const storeData = (visit: Visit): object => ({
  '@context': 'https://schema.org',
  '@type': 'OnlineStore',
  name: visit.shop.name,
  url: visit.origin,
  email: visit.shop.contactEmail,
})
