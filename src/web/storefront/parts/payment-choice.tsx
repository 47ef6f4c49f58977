import type { ComponentChildren, VNode } from 'preact'
import type { PaymentProvider } from '../../../modules/payments/index.ts'
import type { Visit } from '../visit.ts'
import { Icon } from './icon.tsx'

/** A way to pay that serves this shopper, in the order in which people look for them. */
export interface WayToPay {
  readonly name: string
  readonly label: string
  readonly kind: PaymentProvider['kind']
  /** Whether it can keep her card for the next time. */
  readonly canKeep: boolean
  /** Who takes the money, as people know it. */
  readonly company: string | undefined
}

interface PaymentChoiceProps {
  visit: Visit
  ways: readonly WayToPay[]
  /** The way she chose before. */
  chosen: string | undefined
  fault?: string | undefined
  /** What she can rely on, below the ways. */
  children?: ComponentChildren
}

/** How she pays (K4), with what she can rely on below (K2). Card details are typed at the provider, never here. */
export function PaymentChoice({ visit, ways, chosen, fault, children }: PaymentChoiceProps): VNode {
  const { checkout } = visit.words
  const marked = ways.some((way) => way.name === chosen) ? chosen : ways[0]?.name
  return (
    <fieldset class="panel stack payment" id="payment" aria-describedby={fault ? 'payment-fault' : undefined}>
      <legend>
        <h2>{checkout.payment}</h2>
      </legend>
      <div class="choices">
        {ways.map((way) => (
          <label key={way.name} class="choice way">
            <input type="radio" name="provider" value={way.name} checked={way.name === marked} />
            <span class="choice-facts">
              <strong>{way.label}</strong>
              <span class="soft small">{checkout.wayNext[way.kind]}</span>
            </span>
            <Icon name={way.kind} />
          </label>
        ))}
      </div>
      {ways.some(({ canKeep }) => canKeep) && (
        <label class="check">
          <input type="checkbox" name="keep" value="yes" />
          <span>
            {checkout.keepCard}
            <br />
            <span class="soft small">{checkout.keepCardHint}</span>
          </span>
        </label>
      )}
      {fault && (
        <p class="fault" id="payment-fault">
          {fault}
        </p>
      )}
      {children}
    </fieldset>
  )
}
