import type { ComponentChildren, VNode } from 'preact'
import type { Order } from '../../../modules/orders/index.ts'
import type { Payment } from '../../../modules/payments/index.ts'
import { dayOf } from '../day.ts'
import { Document } from '../parts/document.tsx'
import { Founder } from '../parts/founder.tsx'
import { Icon } from '../parts/icon.tsx'
import { Journey } from '../parts/journey.tsx'
import { OrderLines } from '../parts/order-lines.tsx'
import { TransferInstructions } from '../parts/transfer-instructions.tsx'
import { Totals } from '../parts/totals.tsx'
import { toned } from '../tone.ts'
import { href, type Visit } from '../visit.ts'

interface ThanksPageProps {
  visit: Visit
  order: Order
  /** What she still has to pay by transfer. */
  transfer: Payment | undefined
  /** What else she may want, once all else is said. */
  children?: ComponentChildren
}

/** What happened, what comes next, and the founder's thanks (F8). */
export function ThanksPage({ visit, order, transfer, children }: ThanksPageProps): VNode {
  const { words } = visit
  const { thanks } = words
  const said = toned(visit, 'thanks')
  const title = said.title(order.name ?? order.address?.name ?? words.account.friend)
  return (
    <Document visit={visit} title={title} hidden>
      <div class="wide thanks">
        <div class="stack thanks-words">
          <span class="thanks-number" aria-hidden="true">
            <Icon name="check" />
          </span>
          <h1>{title}</h1>
          <p class="lead">
            {order.paymentState === 'awaiting' ? said.happenedUnpaid(order.number) : said.happened(order.number)}
          </p>
          <p>{thanks.mail(order.email)}</p>
          <TransferInstructions visit={visit} payment={transfer} />
          <section class="panel stack">
            <h2>{thanks.next}</h2>
            <p>{nextOf(visit, order)}</p>
            <Journey visit={visit} order={order} />
            <p>
              <a class="button" href={href(visit, `/orders/${order.token}`)}>
                {thanks.follow}
              </a>
            </p>
          </section>
          <Founder visit={visit} />
          {children}
          {!visit.profileId && <Keep visit={visit} order={order} />}
        </div>
        <aside class="panel stack" aria-label={words.checkout.summary}>
          <OrderLines visit={visit} order={order} />
          <Totals visit={visit} totals={order.totals} taxIncluded={order.taxIncluded} deliveryKnown />
        </aside>
      </div>
    </Document>
  )
}

function nextOf(visit: Visit, order: Order): string {
  const { thanks } = visit.words
  const said = toned(visit, 'thanks')
  const promise = order.delivery?.promise
  if (!promise) return order.delivery ? said.nextPack : said.nextNothingToSend
  const [from, to] = [dayOf(promise.from, visit.locale), dayOf(promise.to, visit.locale)]
  return `${said.nextPack} ${from === to ? thanks.nextArriveOn(from) : thanks.nextArrive(from, to)}`
}

/** An account of her own without a password: a link by mail, to the address that she has given already. */
function Keep({ visit, order }: { visit: Visit; order: Order }): VNode {
  const { thanks } = visit.words
  return (
    <form method="post" action={href(visit, '/sign-in')} class="stack thanks-keep">
      <h2>{thanks.keepTitle}</h2>
      <p>{thanks.keep}</p>
      <input type="hidden" name="email" value={order.email} />
      <input type="hidden" name="returnTo" value={href(visit, '/account')} />
      <button class="button quiet">{visit.words.account.send}</button>
    </form>
  )
}
