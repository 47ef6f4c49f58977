import type { VNode } from 'preact'
import type { Visit } from '../visit.ts'
import { Icon } from './icon.tsx'
import { keptPart } from './kept-part.ts'

/** A picture as large as the screen, to look closely; the island fills and opens it. */
export function Zoom({ visit }: { visit: Visit }): VNode {
  const { product } = visit.words
  return keptPart(visit, ['zoom'], () => (
    <dialog class="zoom" aria-label={product.pictures} data-zoom-dialog>
      <div class="zoom-stage" tabindex={0}>
        <img alt="" data-zoomed />
      </div>
      <form method="dialog">
        <button class="zoom-close">
          <Icon name="cross" />
          <span class="unseen">{product.close}</span>
        </button>
      </form>
    </dialog>
  ))
}
