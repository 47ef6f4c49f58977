import type { VNode } from 'preact'
import { numberFormat } from '../../../kernel/formats.ts'
import { formatMoney, zero } from '../../../kernel/money.ts'
import { type DeliveryOption, freeDeliveryProgress } from '../../../modules/delivery/index.ts'
import { dayOf } from '../day.ts'
import { href, type Visit } from '../visit.ts'
import { Icon } from './icon.tsx'

/** When it would come, from when delivery is free, and how it goes back (D11): what one asks before buying. */
export function DeliveryNote({ visit, delivery }: { visit: Visit; delivery: readonly DeliveryOption[] }): VNode | null {
  const { words, market, locale, shop } = visit
  const first = delivery.find((option) => option.kind === 'standard') ?? delivery[0]
  const free = freeDeliveryProgress(zero(market.currency), delivery)
  const hasPolicy = Object.values(shop.policies.returns).some(Boolean)
  if (!first && shop.returnDays === 0) return null
  return (
    <ul class="delivery-note" role="list">
      {first && (
        <li>
          <Icon name="delivery" />
          <p>
            <strong>{words.product.arrives(dayOf(first.promise.from, locale), dayOf(first.promise.to, locale))}</strong>
            {first.leavesTodayWithinMinutes !== undefined && (
              <span class="soft"> {words.product.leavesToday(timeLeft(first.leavesTodayWithinMinutes, locale))}</span>
            )}
            {free && <span class="soft note-line">{words.product.freeFrom(formatMoney(free.freeFrom, locale))}</span>}
          </p>
        </li>
      )}
      {shop.returnDays > 0 && (
        <li>
          <Icon name="return" />
          <p>
            {words.product.returns(shop.returnDays)}{' '}
            {hasPolicy && <a href={href(visit, '/policies/returns')}>{words.product.returnsMore}</a>}
          </p>
        </li>
      )}
    </ul>
  )
}

/** `3 hr 20 min`, as her language writes it. */
function timeLeft(minutes: number, locale: string): string {
  const parts = [
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => numberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count))
    .join(' ')
}
