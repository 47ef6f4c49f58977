import type { VNode } from 'preact'
import type { ProductCard as Card } from '../../../modules/catalog/index.ts'
import { href, type Visit } from '../visit.ts'
import { Picture } from './picture.tsx'
import { Price } from './price.tsx'

interface ProductCardProps {
  visit: Visit
  card: Card
  /** The heading level below the list's own heading. */
  first?: boolean
}

/** A product in a list: its picture, name and price; the whole card is one link. */
export function ProductCard({ visit, card, first = false }: ProductCardProps): VNode {
  const { product } = visit.words
  const picture = card.pictures[0]
  const badge = card.available === false ? product.soldOut : card.compareAt ? product.sale : undefined
  return (
    <li class="card">
      <div class="frame">
        {picture && (
          <Picture picture={picture} sizes="(min-width: 60rem) 18rem, (min-width: 40rem) 33vw, 50vw" first={first} />
        )}
      </div>
      {badge && <span class={card.available === false ? 'badge' : 'badge sale'}>{badge}</span>}
      <h3 class="name">
        <a href={href(visit, `/products/${card.handle}`)}>{card.title}</a>
      </h3>
      {card.price && <Price visit={visit} price={card.price} was={card.compareAt} from={card.priceVaries} />}
    </li>
  )
}

export function ProductCards({ visit, cards }: { visit: Visit; cards: readonly Card[] }): VNode {
  return (
    <ul class="cards" role="list">
      {cards.map((card, index) => (
        <ProductCard key={card.id} visit={visit} card={card} first={index < 2} />
      ))}
    </ul>
  )
}
