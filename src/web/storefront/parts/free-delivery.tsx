import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { FreeDeliveryProgress } from '../../../modules/delivery/index.ts'
import type { Visit } from '../visit.ts'

/** How much is missing until delivery is free, in words and as a bar. */
export function FreeDelivery({
  visit,
  progress,
  id = 'free-delivery',
}: {
  visit: Visit
  progress: FreeDeliveryProgress | undefined
  id?: string
}): VNode | null {
  if (!progress) return null
  const { cart } = visit.words
  const said = progress.reached ? cart.freeReached : cart.missingForFree(formatMoney(progress.missing, visit.locale))
  return (
    <div class={progress.reached ? 'stack free-delivery reached' : 'stack free-delivery'}>
      <p class="small" id={id}>
        {said}
      </p>
      <progress class="progress" max={100} value={progress.percent} aria-labelledby={id} />
    </div>
  )
}
