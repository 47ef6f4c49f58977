import type { VNode } from 'preact'
import { href, type Visit } from '../visit.ts'

/** A quiet way to say why not today; it leads to a page of its own, and nothing ever pops up (K11). */
export const Leaving = ({ visit }: { visit: Visit }): VNode => (
  <p class="small leaving">
    <a href={href(visit, '/checkout/leaving')}>{visit.words.leaving.link}</a>
  </p>
)
