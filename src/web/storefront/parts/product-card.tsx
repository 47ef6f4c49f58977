import type { VNode } from 'preact'
import type { ProductCard as Card } from '../../../modules/catalog/index.ts'
import type { Rating } from '../../../modules/reviews/index.ts'
import { href, type Visit } from '../visit.ts'
import { NoPicture } from './no-picture.tsx'
import { Picture } from './picture.tsx'
import { Price } from './price.tsx'
import { SmallRating } from './stars.tsx'
import { Swatch } from './swatch.tsx'

interface ProductCardProps {
  visit: Visit
  card: Card
  /** Seen first, so that its picture is loaded before others. */
  first?: boolean
  /** Units left in all, where they are few. */
  left?: number | undefined
  /** By those who have it; absent before the first review. */
  rating?: Rating | undefined
  /** The heading level, one below the list's own. */
  level: 2 | 3
  /** What she searched for: reviews that say it come first on the product's page. */
  term?: string | undefined
}

const sizes = '(min-width: 84rem) 19rem, (min-width: 64rem) 23vw, (min-width: 40rem) 31vw, 46vw'
const mostSwatches = 5

/** A product in a list: its picture, name, price, colours and what is left; the whole card is one link. */
export function ProductCard({ visit, card, first = false, left, rating, level, term }: ProductCardProps): VNode {
  const { product } = visit.words
  const [picture, second] = card.pictures
  const Heading = `h${level}` as const
  const gone = card.available === false
  return (
    <li class={gone ? 'card gone' : 'card'}>
      <div class="frame">
        {picture ? <Picture picture={picture} sizes={sizes} first={first} /> : <NoPicture title={card.title} />}
        {second && (
          <div class="second" aria-hidden="true">
            <Picture picture={{ ...second, alt: '' }} sizes={sizes} />
          </div>
        )}
        <Badge visit={visit} card={card} left={left} />
      </div>
      <div class="card-words">
        <Heading class="name">
          <a href={href(visit, `/products/${card.handle}`) + (term ? `?q=${encodeURIComponent(term)}` : '')}>
            {card.title}
          </a>
        </Heading>
        {card.price ? (
          <Price visit={visit} price={card.price} was={card.compareAt} from={card.priceVaries} />
        ) : (
          <span class="soft small">{product.notHere}</span>
        )}
        {rating && <SmallRating visit={visit} rating={rating} />}
      </div>
      {card.swatches.length > 1 && (
        <p class="card-swatches">
          <span class="unseen">{product.colours(card.swatches.map((swatch) => swatch.label).join(', '))}</span>
          {card.swatches.slice(0, mostSwatches).map((swatch) => (
            <Swatch key={swatch.value} colour={swatch.colour} />
          ))}
          {card.swatches.length > mostSwatches && (
            <span class="small soft" aria-hidden="true">
              +{card.swatches.length - mostSwatches}
            </span>
          )}
        </p>
      )}
    </li>
  )
}

/** One at most, the most useful: gone, nearly gone, reduced. */
function Badge({ visit, card, left }: { visit: Visit; card: Card; left: number | undefined }): VNode | null {
  const { product } = visit.words
  if (card.available === false) return <span class="badge">{product.soldOut}</span>
  if (left !== undefined) return <span class="badge">{product.onlyLeft(left)}</span>
  if (!card.price || !card.compareAt || card.compareAt.amount <= card.price.amount) return null
  const percent = Math.floor((1 - card.price.amount / card.compareAt.amount) * 100)
  return <span class="badge sale">{percent > 0 ? `−${percent}%` : product.sale}</span>
}

interface ProductCardsProps {
  visit: Visit
  cards: readonly Card[]
  /** By product: units left, where they are few. */
  left?: ReadonlyMap<string, number> | undefined
  /** By product. */
  ratings: ReadonlyMap<string, Rating>
  /** How many stand where one sees them at once. */
  firstRow?: number
  level: 2 | 3
  term?: string | undefined
}

export function ProductCards({ visit, cards, left, ratings, firstRow = 0, level, term }: ProductCardsProps): VNode {
  return (
    <ul class="cards" role="list">
      {cards.map((card, index) => (
        <ProductCard
          key={card.id}
          visit={visit}
          card={card}
          first={index < firstRow}
          left={left?.get(card.id)}
          rating={ratings.get(card.id)}
          level={level}
          term={term}
        />
      ))}
    </ul>
  )
}
