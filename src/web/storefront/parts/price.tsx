import type { VNode } from 'preact'
import { compare, formatMoney, type Money } from '../../../kernel/money.ts'
import type { Visit } from '../visit.ts'

/** What something costs, with what it cost before where that is more. */
export function Price({
  visit,
  price,
  was,
  from,
}: {
  visit: Visit
  price: Money
  was?: Money | undefined
  from?: boolean
}): VNode {
  const reduced = was !== undefined && compare(was, price) > 0
  return (
    <span class={reduced ? 'price reduced' : 'price'}>
      {from && <span class="soft">{visit.words.product.from} </span>}
      <span class="now">{formatMoney(price, visit.locale)}</span>
      {reduced && <s class="was">{formatMoney(was, visit.locale)}</s>}
    </span>
  )
}
