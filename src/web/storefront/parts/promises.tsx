import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { Visit } from '../visit.ts'

/** What she can rely on here (T15), and what makes this shop special (K13), as the merchant wrote it. */
export function Promises({ visit }: { visit: Visit }): VNode | null {
  const { trust, reasonsToBuy } = visit.shop
  const said = [...trust.map((promise) => promise.text), ...reasonsToBuy].map((text) => translated(text, visit.locale))
  if (said.length === 0) return null
  return (
    <ul class="promises small" role="list">
      {said.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
