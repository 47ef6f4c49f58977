import type { VNode } from 'preact'
import type { Card } from '../../../modules/conversations/index.ts'
import type { ShopperStatus } from '../../../modules/orders/index.ts'
import type { ChatProduct } from '../chat-goods.ts'
import { dayOf } from '../day.ts'
import { toned } from '../tone.ts'
import { href, type Visit } from '../visit.ts'
import { ChatGoods } from './chat-goods.tsx'
import { Icon } from './icon.tsx'
import { Stars } from './stars.tsx'

interface ChatCardsProps {
  visit: Visit
  cards: readonly Card[]
  /** By product. */
  goods: ReadonlyMap<string, ChatProduct>
  /** Told apart by this, where two cards have a field of the same name. */
  id: string
}

type Of<Kind extends Card['kind']> = Extract<Card, { kind: Kind }>

/** Things that stand beside words of the chat: a product or a review with a control that buys it, and what else was meant. */
export function ChatCards({ visit, cards, goods, id }: ChatCardsProps): VNode | null {
  if (cards.length === 0) return null
  return (
    <ul class="chat-cards" role="list">
      {cards.map((card, at) => (
        <li key={at} class={`chat-card of-${card.kind}`}>
          <OneCard {...{ visit, card, goods, id: `${id}-${at}` }} />
        </li>
      ))}
    </ul>
  )
}

function OneCard({ visit, card, goods, id }: Omit<ChatCardsProps, 'cards'> & { card: Card }): VNode {
  if (card.kind === 'product') {
    return <ChatGoods {...{ visit, id, title: card.title, product: goods.get(card.productId) }} />
  }
  if (card.kind === 'review') return <Review {...{ visit, card, id, product: goods.get(card.product.productId) }} />
  if (card.kind === 'article') return <Article visit={visit} card={card} />
  if (card.kind === 'question') return <Question visit={visit} card={card} />
  return <Order visit={visit} card={card} />
}

interface ReviewProps {
  visit: Visit
  card: Of<'review'>
  id: string
  product: ChatProduct | undefined
}

/** Somebody's words, and right below them the thing itself (T21). */
function Review({ visit, card, id, product }: ReviewProps): VNode {
  const words = visit.words
  return (
    <>
      <p class="review-stars">
        <Stars visit={visit} stars={card.rating} />
      </p>
      {card.title && (
        <p class="chat-card-title" dir="auto">
          {card.title}
        </p>
      )}
      <p class="chat-quote" dir="auto">
        {card.body}
      </p>
      <p class="small soft">
        <bdi>{card.author || words.reviews.former}</bdi>
        {card.verified && (
          <span class="chat-bought">
            <Icon name="check" /> {words.chat.card.bought}
          </span>
        )}
      </p>
      <ChatGoods {...{ visit, id, title: card.product.title, product }} />
    </>
  )
}

const Article = ({ visit, card }: { visit: Visit; card: Of<'article'> }): VNode => (
  <>
    <p class="chat-card-title">{card.title}</p>
    {card.lead && <p class="small soft">{card.lead}</p>}
    <a class="onward" href={href(visit, `/help/${card.handle}`)}>
      {visit.words.chat.card.article}
    </a>
  </>
)

function Question({ visit, card }: { visit: Visit; card: Of<'question'> }): VNode {
  const words = visit.words.chat.card
  return (
    <>
      <p class="chat-card-title" dir="auto">
        {card.question}
      </p>
      <p class="chat-quote" dir="auto">
        {card.answer}
      </p>
      <p class="small soft">{words.by[card.by]}</p>
      <a class="onward" href={href(visit, `/products/${card.handle}/questions`)}>
        {words.question}
      </a>
    </>
  )
}

function Order({ visit, card }: { visit: Visit; card: Of<'order'> }): VNode {
  const words = visit.words.chat.card
  const { states } = toned(visit, 'order')
  const { promise, parcels } = card
  return (
    <>
      <p class="chat-card-title">{words.order(card.number)}</p>
      <p>{states[card.status as ShopperStatus]}</p>
      {promise && (
        <p class="small soft">{words.promised(dayOf(promise.from, visit.locale), dayOf(promise.to, visit.locale))}</p>
      )}
      {parcels.map(({ trackingUrl, carrier }, at) =>
        trackingUrl ? (
          <a key={at} class="onward" href={trackingUrl} rel="noreferrer">
            {words.track(carrier ?? '')}
          </a>
        ) : null,
      )}
      <a class="onward" href={href(visit, card.path)}>
        {words.seeOrder}
      </a>
    </>
  )
}
