import type { VNode } from 'preact'
import type { Visit } from '../visit.ts'

/** A way to pay that serves this shopper, in the order in which people look for them. */
export interface WayToPay {
  readonly name: string
  readonly label: string
}

interface PaymentChoiceProps {
  visit: Visit
  ways: readonly WayToPay[]
  fault?: string | undefined
}

/** How she pays (K4). Card details are typed at the provider, never here. */
export function PaymentChoice({ visit, ways, fault }: PaymentChoiceProps): VNode | null {
  if (ways.length === 0) return null
  const { checkout } = visit.words
  return (
    <fieldset class="panel stack" aria-describedby={fault ? 'payment-fault' : undefined}>
      <legend>
        <h2>{checkout.payment}</h2>
      </legend>
      {ways.map((way, index) => (
        <label key={way.name} class="choice">
          <input type="radio" name="provider" value={way.name} checked={index === 0} />
          <span>
            <strong>{way.label}</strong>
          </span>
        </label>
      ))}
      {fault && (
        <p class="fault" id="payment-fault">
          {fault}
        </p>
      )}
    </fieldset>
  )
}
