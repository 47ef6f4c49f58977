import type { VNode } from 'preact'
import type { Visit } from '../visit.ts'
import { PromiseList, promisesFor } from './promises.tsx'

/** What makes this shop special, in slots beside the checkout (K13), as the merchant wrote it for the market. */
export function Usp({ visit, market }: { visit: Visit; market: string }): VNode | null {
  const here = promisesFor(market, visit.shop.reasonsToBuy)
  if (here.length === 0) return null
  return (
    <section class="usp" data-slot="usp" aria-label={visit.words.checkout.special}>
      <PromiseList visit={visit} promises={here} />
    </section>
  )
}
