import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import { dayOf } from '../day.ts'
import type { Visit } from '../visit.ts'

/** How the parcel comes, each way with its price and the days it is promised for (K5). */
export function DeliveryChoice({
  visit,
  cart,
  fault,
}: {
  visit: Visit
  cart: CheckoutView
  fault?: string | undefined
}): VNode {
  const { words } = visit
  return (
    <fieldset id="deliveryCode" class="panel stack" aria-describedby={fault ? 'delivery-fault' : undefined}>
      <legend>
        <h2>{words.checkout.deliveryTitle}</h2>
      </legend>
      {cart.deliveryOptions.length === 0 && !cart.address?.country && (
        <p class="soft small">{words.checkout.deliveryNeedsAddress}</p>
      )}
      {cart.deliveryOptions.map((option) => (
        <label key={option.code} class="choice">
          <input type="radio" name="deliveryCode" value={option.code} checked={option.code === cart.delivery?.code} />
          <span>
            <strong>{option.name}</strong>
            <br />
            <span class="soft">
              {words.product.arrives(dayOf(option.promise.from, visit.locale), dayOf(option.promise.to, visit.locale))}
              {option.slot && ` · ${option.slot.from}–${option.slot.to}`}
            </span>
          </span>
          <span class="price">
            {option.price.amount === 0 ? words.cart.free : formatMoney(option.price, visit.locale)}
          </span>
        </label>
      ))}
      {fault && (
        <p class="fault" id="delivery-fault">
          {fault}
        </p>
      )}
    </fieldset>
  )
}
