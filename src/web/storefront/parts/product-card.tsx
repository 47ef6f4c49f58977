import type { VNode } from 'preact'
import type { ProductCard as Card } from '../../../modules/catalog/index.ts'
import { href, type Visit } from '../visit.ts'
import { Picture } from './picture.tsx'
import { Price } from './price.tsx'

interface ProductCardProps {
  visit: Visit
  card: Card
  /** Seen first, so that its picture is loaded before others. */
  first?: boolean
  /** The heading level, one below the list's own. */
  level: 2 | 3
}

/** A product in a list: its picture, name and price; the whole card is one link. */
export function ProductCard({ visit, card, first = false, level }: ProductCardProps): VNode {
  const { product } = visit.words
  const picture = card.pictures[0]
  const Heading = `h${level}` as const
  const badge = card.available === false ? product.soldOut : card.compareAt ? product.sale : undefined
  return (
    <li class="card">
      <div class="frame">
        {picture && (
          <Picture picture={picture} sizes="(min-width: 60rem) 18rem, (min-width: 40rem) 33vw, 50vw" first={first} />
        )}
      </div>
      {badge && <span class={card.available === false ? 'badge' : 'badge sale'}>{badge}</span>}
      <Heading class="name">
        <a href={href(visit, `/products/${card.handle}`)}>{card.title}</a>
      </Heading>
      {card.price && <Price visit={visit} price={card.price} was={card.compareAt} from={card.priceVaries} />}
    </li>
  )
}

interface ProductCardsProps {
  visit: Visit
  cards: readonly Card[]
  level: 2 | 3
}

export function ProductCards({ visit, cards, level }: ProductCardsProps): VNode {
  return (
    <ul class="cards" role="list">
      {cards.map((card, index) => (
        <ProductCard key={card.id} visit={visit} card={card} first={index < 2} level={level} />
      ))}
    </ul>
  )
}
