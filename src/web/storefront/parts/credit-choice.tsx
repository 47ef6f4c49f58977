import type { VNode } from 'preact'
import { formatMoney, least } from '../../../kernel/money.ts'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import type { Visit } from '../visit.ts'

/** Her store credit as part of the checkout's form: used or kept with one tap. */
export function CreditChoice({ visit, cart }: { visit: Visit; cart: CheckoutView }): VNode | null {
  if (!cart.storeCredit) return null
  const { available, applied } = cart.storeCredit
  const words = visit.words.credit
  const written = (amount: typeof available) => formatMoney(amount, visit.locale)
  const isUsed = applied.amount > 0
  return (
    <section class="panel stack step" aria-labelledby="store-credit">
      <h2 id="store-credit">{words.title}</h2>
      <p>{words.yours(written(available))}</p>
      {isUsed && (
        <dl class="totals">
          <div>
            <dt>{words.paid}</dt>
            <dd>{written(applied)}</dd>
          </div>
          <div class="total">
            <dt>{words.due}</dt>
            <dd>{written(cart.due)}</dd>
          </div>
        </dl>
      )}
      <button class="button quiet" name="credit" value={isUsed ? 'leave' : 'use'} data-plain>
        {isUsed ? words.leave : words.use(written(least(available, cart.totals.total)))}
      </button>
    </section>
  )
}
