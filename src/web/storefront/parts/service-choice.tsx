import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import type { Visit } from '../visit.ts'
import { PresentDrawing } from './drawings.tsx'

/** A little extra for the whole order: gift wrap, a card with her words (K12). */
export function ServiceChoice({ visit, cart }: { visit: Visit; cart: CheckoutView }): VNode | null {
  if (cart.services.length === 0) return null
  const { checkout } = visit.words
  const asked = cart.services.find((service) => service.asksFor)?.asksFor
  return (
    <fieldset class="stack services" id="services">
      <legend class="services-title">{checkout.extras}</legend>
      {cart.services.map((service) => (
        <label key={service.code} class="choice service">
          <PresentDrawing />
          <span class="service-facts">
            <strong>{service.name}</strong>
            {service.description && <span class="soft small">{service.description}</span>}
            <span class="price">{formatMoney(service.price, visit.locale)}</span>
            {!service.available && <span class="fault">{checkout.serviceGone}</span>}
          </span>
          <input
            type="checkbox"
            name="services"
            value={service.code}
            checked={service.chosen}
            disabled={!service.available && !service.chosen}
          />
        </label>
      ))}
      {asked && (
        <div class="field card-words">
          <label class="label" for="giftMessage">
            {asked.label} <span class="optional">({checkout.optional})</span>
          </label>
          <textarea id="giftMessage" name="giftMessage" maxlength={Math.min(asked.maxLength, 300)} rows={3}>
            {cart.giftMessage ?? ''}
          </textarea>
        </div>
      )}
    </fieldset>
  )
}
