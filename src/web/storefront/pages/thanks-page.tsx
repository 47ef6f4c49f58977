import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { Order } from '../../../modules/orders/index.ts'
import type { Payment } from '../../../modules/payments/index.ts'
import { dayOf } from '../day.ts'
import { Document } from '../parts/document.tsx'
import { OrderLines } from '../parts/order-lines.tsx'
import { TransferInstructions } from '../parts/transfer-instructions.tsx'
import { Totals } from '../parts/totals.tsx'
import { href, type Visit } from '../visit.ts'

interface ThanksPageProps {
  visit: Visit
  order: Order
  /** What she still has to pay by transfer. */
  transfer: Payment | undefined
}

/** What happened, what comes next, and the founder's thanks (F8). */
export function ThanksPage({ visit, order, transfer }: ThanksPageProps): VNode {
  const { words, shop } = visit
  const { thanks } = words
  const promise = order.delivery?.promise
  const founder = translated(shop.founder.thanks, visit.locale)
  return (
    <Document visit={visit} title={thanks.title(order.name ?? order.address?.name ?? '')} hidden>
      <div class="wide thanks">
        <div class="stack thanks-words">
          <h1>{thanks.title(order.name ?? order.address?.name ?? words.account.friend)}</h1>
          <p class="lead">
            {order.paymentState === 'awaiting' ? thanks.happenedUnpaid(order.number) : thanks.happened(order.number)}
          </p>
          <p>{thanks.mail(order.email)}</p>
          <TransferInstructions visit={visit} payment={transfer} />
          <h2>{thanks.next}</h2>
          <p>
            {thanks.nextPack}
            {promise && ` ${thanks.nextArrive(dayOf(promise.from, visit.locale), dayOf(promise.to, visit.locale))}`}
          </p>
          {founder && (
            <blockquote class="founder">
              <p>{founder}</p>
              {shop.founder.name && <footer>— {shop.founder.name}</footer>}
            </blockquote>
          )}
          <p>
            <a class="button" href={href(visit, `/orders/${order.token}`)}>
              {thanks.follow}
            </a>
          </p>
        </div>
        <aside class="panel stack" aria-label={words.checkout.summary}>
          <OrderLines visit={visit} order={order} />
          <Totals visit={visit} totals={order.totals} taxIncluded={order.taxIncluded} deliveryKnown />
        </aside>
      </div>
    </Document>
  )
}
