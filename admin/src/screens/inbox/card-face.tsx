import { Text, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { showDay } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { words } from '../../words.ts'
import type { Card } from './use-conversations.ts'

const said = words.inbox.cards
type Of<Kind extends Card['kind']> = Extract<Card, { kind: Kind }>

/** What stands beside words, as she sees it. */
export function CardFace({ card }: { card: Card }) {
  if (card.kind === 'product') return <Product card={card} />
  if (card.kind === 'review') return <Review card={card} />
  if (card.kind === 'order') return <Order card={card} />
  if (card.kind === 'article')
    return (
      <Face kind={said.kinds.article} title={card.title} to={`/help/${card.articleId}`}>
        <Text size="sm" c="dimmed" lineClamp={3}>
          {card.lead}
        </Text>
      </Face>
    )
  return (
    <Face kind={said.kinds.question} title={card.question} to={`/products/${card.productId}`}>
      <Text size="sm" lineClamp={4}>
        {card.answer}
      </Text>
      <Text size="xs" c="dimmed">
        {said.by[card.by]}
      </Text>
    </Face>
  )
}

const Product = ({ card }: { card: Of<'product'> }) => (
  <Face kind={said.kinds.product} title={card.title} to={`/products/${card.productId}`}>
    <Text size="sm">
      {[
        card.price && showMoney(card.price),
        card.available === false ? said.soldOut : card.left ? said.left(card.left) : card.available && said.inStock,
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  </Face>
)

const Review = ({ card }: { card: Of<'review'> }) => (
  <Face
    kind={said.kinds.review}
    title={card.title || card.product.title}
    to={`/reviews?part=shown&review=${card.reviewId}`}
  >
    <Text size="sm" aria-hidden c="dimmed">
      {'★'.repeat(card.rating)}
      {'☆'.repeat(5 - card.rating)}
    </Text>
    <VisuallyHidden>{said.stars(card.rating)}</VisuallyHidden>
    <Text size="sm" lineClamp={4}>
      {card.body}
    </Text>
    <Text size="xs" c="dimmed">
      {[card.author, card.verified && said.verified, card.product.title].filter(Boolean).join(' · ')}
    </Text>
  </Face>
)

const Order = ({ card }: { card: Of<'order'> }) => (
  <Face kind={said.kinds.order} title={said.order(card.number)} to={`/orders/${card.orderId}`}>
    <Text size="sm">
      {[
        card.status.replaceAll('-', ' '),
        card.promise && said.promise(showDay(card.promise.from), showDay(card.promise.to)),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
    {card.parcels.length > 0 && (
      <Text size="xs" c="dimmed">
        {said.parcels(card.parcels.length)}
        {card.parcels
          .map(({ carrier, trackingNumber }) => [carrier, trackingNumber].filter(Boolean).join(' '))
          .map((told) => told && ` · ${told}`)}
      </Text>
    )}
  </Face>
)

const Face = (props: { kind: string; title: string; to: string; children: ReactNode }) => (
  <Link to={props.to as never} className="inbox-card">
    <Text size="xs" c="dimmed">
      {props.kind}
    </Text>
    <Text size="sm" fw={600}>
      {props.title}
    </Text>
    {props.children}
  </Link>
)
