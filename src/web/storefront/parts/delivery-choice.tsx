import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import { dayOf } from '../day.ts'
import type { Visit } from '../visit.ts'

interface DeliveryChoiceProps {
  visit: Visit
  cart: CheckoutView
  fault?: string | undefined
}

/** How the parcel comes, each way with the days it is promised for and its price: slow for free, or fast for money (K5). */
export function DeliveryChoice({ visit, cart, fault }: DeliveryChoiceProps): VNode {
  const { words } = visit
  return (
    <fieldset
      id="deliveryCode"
      class="panel stack"
      aria-describedby={fault ? 'delivery-fault' : undefined}
      data-reckoned="delivery"
    >
      <legend>
        <h2>{words.checkout.deliveryTitle}</h2>
      </legend>
      {cart.deliveryOptions.length === 0 && !cart.address?.country && (
        <p class="soft small">{words.checkout.deliveryNeedsAddress}</p>
      )}
      <div class="choices">
        {cart.deliveryOptions.map((option) => (
          <Option key={option.code} visit={visit} option={option} chosen={option.code === cart.delivery?.code} />
        ))}
      </div>
      {fault && (
        <p class="fault" id="delivery-fault">
          {fault}
        </p>
      )}
    </fieldset>
  )
}

interface OptionProps {
  visit: Visit
  option: CheckoutView['deliveryOptions'][number]
  chosen: boolean
}

function Option({ visit, option, chosen }: OptionProps): VNode {
  const { words, locale } = visit
  const { promise, slot, price, freeFrom } = option
  const [from, to] = [dayOf(promise.from, locale), dayOf(promise.to, locale)]
  return (
    <label class="choice">
      <input type="radio" name="deliveryCode" value={option.code} checked={chosen} />
      <span class="choice-facts">
        <strong>{from === to ? words.checkout.arrivesOn(from) : words.product.arrives(from, to)}</strong>
        <span class="soft">
          {option.name}
          {slot && ` · ${slot.from}–${slot.to}`}
        </span>
        {freeFrom && price.amount > 0 && (
          <span class="small soft">{words.product.freeFrom(formatMoney(freeFrom, locale))}</span>
        )}
      </span>
      <span class={price.amount === 0 ? 'price free' : 'price'}>
        {price.amount === 0 ? words.cart.free : formatMoney(price, locale)}
      </span>
    </label>
  )
}
