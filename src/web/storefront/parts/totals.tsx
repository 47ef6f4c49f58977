import type { VNode } from 'preact'
import { formatMoney, type Money, subtract, zero } from '../../../kernel/money.ts'
import type { OrderTotals } from '../../../modules/orders/index.ts'
import type { Visit } from '../visit.ts'

interface TotalsProps {
  visit: Visit
  totals: OrderTotals
  taxIncluded: boolean
  /** Before an address is known, delivery is not promised a price. */
  deliveryKnown: boolean
}

/** What it comes to, line by line; sums that are nothing are left out. */
export function Totals({ visit, totals, taxIncluded, deliveryKnown }: TotalsProps): VNode {
  const words = visit.words.cart
  const written = (amount: Money) => formatMoney(amount, visit.locale)
  const delivery = subtract(totals.delivery, totals.deliveryDiscount)
  const nothing = (amount: Money) => amount.amount === 0
  return (
    <dl class="totals">
      <Sum label={words.subtotal} amount={written(totals.subtotal)} />
      {!nothing(totals.discount) && (
        <Sum label={words.discount} amount={written(subtract(zero(totals.discount.currency), totals.discount))} />
      )}
      <Sum
        label={words.delivery}
        amount={deliveryKnown ? (nothing(delivery) ? words.free : written(delivery)) : words.atCheckout}
      />
      {!nothing(totals.services) && <Sum label={words.services} amount={written(totals.services)} />}
      {!taxIncluded && !nothing(totals.tax) && <Sum label={words.tax} amount={written(totals.tax)} />}
      <Sum label={words.total} amount={written(totals.total)} total />
      {taxIncluded && !nothing(totals.tax) && (
        <div class="small soft">
          <dt>{words.includedTax}</dt>
          <dd>{written(totals.tax)}</dd>
        </div>
      )}
    </dl>
  )
}

function Sum({ label, amount, total }: { label: string; amount: string; total?: boolean }): VNode {
  return (
    <div class={total ? 'total' : undefined}>
      <dt>{label}</dt>
      <dd>{amount}</dd>
    </div>
  )
}
