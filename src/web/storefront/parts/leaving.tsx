import type { VNode } from 'preact'
import { exitReasons } from '../../../modules/checkout/index.ts'
import { href, type Visit } from '../visit.ts'

const asked = exitReasons.filter((reason) => reason !== 'other')

/** Somebody who does not buy today may say why, and is met with an answer to exactly that (K11). */
export function Leaving({ visit }: { visit: Visit }): VNode {
  const { leaving } = visit.words
  return (
    <details class="fold leaving" id="leaving">
      <summary>{leaving.open}</summary>
      <form method="post" action={href(visit, '/cart/leaving')} class="stack" data-cart>
        <fieldset class="stack">
          <legend>{leaving.ask}</legend>
          {[...asked, 'other' as const].map((reason) => (
            <label key={reason} class="check">
              <input type="radio" name="reason" value={reason} required />
              <span>{leaving.reasons[reason]}</span>
            </label>
          ))}
        </fieldset>
        <button class="button quiet">{leaving.tell}</button>
      </form>
    </details>
  )
}
