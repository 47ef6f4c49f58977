import type { VNode } from 'preact'
import { formatMoney, money, subtract } from '../../../kernel/money.ts'
import type { Order } from '../../../modules/orders/index.ts'
import { href, type Visit } from '../visit.ts'

interface OrderLinesProps {
  visit: Visit
  order: Order
  /** Lines that wait for a review. */
  toReview?: ReadonlySet<string>
}

/** What was bought, as it was on the day. */
export function OrderLines({ visit, order, toReview }: OrderLinesProps): VNode {
  return (
    <ul class="lines" role="list">
      {order.lines.map((line) => {
        const paid = subtract(money(line.unitPrice.amount * line.quantity, order.currency), line.discount)
        return (
          <li key={line.id} class="line">
            <span class="thumb">
              {line.image && <img src={line.image.url} alt="" width={160} height={200} loading="lazy" />}
            </span>
            <p class="order-line">
              <a href={href(visit, `/products/${line.handle}`)}>
                <strong>{line.title}</strong>
              </a>
              {line.variantTitle && <span class="soft">{line.variantTitle}</span>}
              <span class="soft">× {line.quantity}</span>
              {toReview?.has(line.id) && (
                <a href={href(visit, `/products/${line.handle}/review`)} class="tappable small">
                  {visit.words.reviews.own.onOrder} {visit.words.reviews.write}
                </a>
              )}
            </p>
            <p>{line.gift ? visit.words.cart.free : formatMoney(paid, visit.locale)}</p>
          </li>
        )
      })}
    </ul>
  )
}
