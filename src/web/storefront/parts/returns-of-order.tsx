import type { VNode } from 'preact'
import { type Return, returnNumber } from '../../../modules/fulfilment/index.ts'
import type { Order } from '../../../modules/orders/index.ts'
import { dateOf } from '../day.ts'
import { href, type Visit } from '../visit.ts'

/** Goods on their way back: where they stand, the slip to print, the exchange. */
export function ReturnsOfOrder(props: {
  visit: Visit
  order: Order
  returns: readonly Return[]
  exchanges: ReadonlyMap<string, Order>
}): VNode | null {
  const { visit, order, returns } = props
  const words = visit.words.returns
  if (returns.length === 0) return null
  return (
    <section class="panel stack" aria-labelledby="returns">
      <h2 id="returns">{words.yours}</h2>
      {returns.map((goods) => {
        const slip = href(visit, `/orders/${order.token}/returns/${goods.id}`)
        const exchange = goods.exchangeOrderId && props.exchanges.get(goods.exchangeOrderId)
        return (
          <div key={goods.id} class="stack">
            <p>
              <strong>{words.number(returnNumber(order, goods))}</strong>
              <br />
              {stateOf(visit, goods)}
            </p>
            {goods.advanced.length > 0 && !goods.exchangeOrderId && <p class="soft">{words.gotCredit}</p>}
            {exchange && (
              <p>
                <a href={href(visit, `/orders/${exchange.token}`)}>
                  {words.exchange}: {exchange.number}
                </a>
              </p>
            )}
            {!goods.received && (
              <p>
                <a class="button quiet" href={slip}>
                  {words.slip}
                </a>{' '}
                <a href={`${slip}.pdf`}>{words.slipPdf}</a>
              </p>
            )}
          </div>
        )
      })}
    </section>
  )
}

function stateOf({ words: { returns }, locale, shop }: Visit, goods: Return): string {
  if (goods.received) return returns.received
  if (goods.givenUpAt) return returns.givenUp
  return goods.dueAt ? returns.waitingUntil(dateOf(goods.dueAt, locale, shop.timeZone)) : returns.waiting
}
