import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import type { Visit } from '../visit.ts'
import { Icon } from './icon.tsx'

type Promised = Visit['shop']['trust'][number]

/** What the merchant wrote for her market. */
export const promisesFor = (visit: Visit, promises: readonly Promised[]): readonly Promised[] =>
  promises.filter(({ markets }) => !markets || markets.includes(visit.market.code))

/** What she can rely on here (T15), and what makes this shop special (K13), as the merchant wrote it for her market. */
export const Promises = ({ visit }: { visit: Visit }): VNode | null => (
  <PromiseList visit={visit} promises={[...visit.shop.trust, ...visit.shop.reasonsToBuy]} />
)

/** Promises with their drawings, one below the other. */
export function PromiseList({ visit, promises }: { visit: Visit; promises: readonly Promised[] }): VNode | null {
  const here = promisesFor(visit, promises)
  if (here.length === 0) return null
  return (
    <ul class="promises small" role="list">
      {here.map(({ icon, text }) => (
        <li key={translated(text, visit.locale)}>
          <Icon name={icon} />
          <span>{translated(text, visit.locale)}</span>
        </li>
      ))}
    </ul>
  )
}
