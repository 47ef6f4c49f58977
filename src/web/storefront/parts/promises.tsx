import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { Visit } from '../visit.ts'
import { Icon } from './icon.tsx'

type Promised = Visit['shop']['trust'][number]

/** What the merchant wrote for a market. */
export const promisesFor = (market: string, promises: readonly Promised[]): readonly Promised[] =>
  promises.filter(({ markets }) => !markets || markets.includes(market))

/** What she can rely on here (T15), and what makes this shop special (K13), as the merchant wrote it for her market. */
export const Promises = ({ visit }: { visit: Visit }): VNode | null => (
  <PromiseList
    visit={visit}
    promises={promisesFor(visit.market.code, [...visit.shop.trust, ...visit.shop.reasonsToBuy])}
  />
)

/** Promises with their drawings, one below the other. */
export function PromiseList({ visit, promises }: { visit: Visit; promises: readonly Promised[] }): VNode | null {
  if (promises.length === 0) return null
  return (
    <ul class="promises small" role="list">
      {promises.map(({ icon, text }) => (
        <li key={translated(text, visit.locale)}>
          <Icon name={icon} />
          <span>{translated(text, visit.locale)}</span>
        </li>
      ))}
    </ul>
  )
}
