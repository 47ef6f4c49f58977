import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import type { Visit } from '../visit.ts'

/** A little extra for the whole order: gift wrap, a card with her words (K12). */
export function ServiceChoice({ visit, cart }: { visit: Visit; cart: CheckoutView }): VNode | null {
  if (cart.services.length === 0) return null
  const { checkout } = visit.words
  return (
    <fieldset class="panel stack services">
      <legend>
        <h2>{checkout.extras}</h2>
      </legend>
      {cart.services.map((service) => (
        <label key={service.code} class="choice">
          <input type="checkbox" name="services" value={service.code} checked={service.chosen} />
          <span>
            <strong>{service.name}</strong>
          </span>
          <span class="price">{formatMoney(service.price, visit.locale)}</span>
        </label>
      ))}
      <div class="field card-words">
        <label class="label" for="giftMessage">
          {checkout.giftMessage} <span class="optional">({checkout.optional})</span>
        </label>
        <textarea id="giftMessage" name="giftMessage" maxlength={300}>
          {cart.giftMessage ?? ''}
        </textarea>
      </div>
    </fieldset>
  )
}
