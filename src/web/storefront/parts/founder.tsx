import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { Visit } from '../visit.ts'

/** The founder's own thanks (F8), signed; nothing where she has not written any. */
export function Founder({ visit }: { visit: Visit }): VNode | null {
  const { founder } = visit.shop
  const thanks = translated(founder.thanks, visit.locale)
  if (!thanks) return null
  const initial = /\p{L}/u.exec(founder.name)?.[0]
  return (
    <figure class="founder">
      {initial && (
        <span class="founder-sign" aria-hidden="true">
          {initial}
        </span>
      )}
      <div>
        <blockquote>{thanks}</blockquote>
        {founder.name && <figcaption>— {founder.name}</figcaption>}
      </div>
    </figure>
  )
}
