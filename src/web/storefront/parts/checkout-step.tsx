import type { ComponentChildren, VNode } from 'preact'
import type { Visit } from '../visit.ts'

interface CheckoutStepProps {
  visit: Visit
  title: string
  /** What she has said here already, in a line: the step is then folded until she wants to change it. */
  said: string | undefined
  children: ComponentChildren
}

/** One part of the checkout: open while something is missing, one line once it is done. */
export function CheckoutStep({ visit, title, said, children }: CheckoutStepProps): VNode {
  if (said === undefined) {
    return (
      <fieldset class="panel stack">
        <legend>
          <h2>{title}</h2>
        </legend>
        {children}
      </fieldset>
    )
  }
  return (
    <details class="panel step done">
      <summary>
        <span class="step-facts">
          <h2>{title}</h2>
          <span class="step-said">{said}</span>
        </span>
        <span class="step-change">{visit.words.checkout.change}</span>
      </summary>
      <fieldset class="stack">
        <legend class="unseen">{title}</legend>
        {children}
      </fieldset>
    </details>
  )
}
