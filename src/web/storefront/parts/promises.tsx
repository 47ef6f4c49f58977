import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { Visit } from '../visit.ts'
import { Icon, type IconName } from './icon.tsx'

/** What she can rely on here (T15), and what makes this shop special (K13), as the merchant wrote it for her market. */
export function Promises({ visit }: { visit: Visit }): VNode | null {
  const { trust, reasonsToBuy } = visit.shop
  const here = trust.filter(({ markets }) => !markets || markets.includes(visit.market.code))
  const said: [IconName, string][] = [
    ...here.map(({ icon, text }) => [icon, translated(text, visit.locale)] as [IconName, string]),
    ...reasonsToBuy.map((text) => ['heart', translated(text, visit.locale)] as [IconName, string]),
  ]
  if (said.length === 0) return null
  return (
    <ul class="promises small" role="list">
      {said.map(([icon, text]) => (
        <li key={text}>
          <Icon name={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
