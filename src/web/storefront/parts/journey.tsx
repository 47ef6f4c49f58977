import type { VNode } from 'preact'
import { shopperStatus, type Order } from '../../../modules/orders/index.ts'
import { dateOf, dayOf } from '../day.ts'
import type { Visit } from '../visit.ts'
import { Icon, type IconName } from './icon.tsx'

const steps = ['placed', 'packed', 'left', 'there'] as const
type Step = (typeof steps)[number]

const icons: Readonly<Record<Step, IconName>> = { placed: 'check', packed: 'box', left: 'delivery', there: 'home' }

type Status = ReturnType<typeof shopperStatus>

/** Which step is under way; the ones before it are done. */
const under: Partial<Record<Status, Step>> = {
  'waiting-for-payment': 'placed',
  confirmed: 'packed',
  packing: 'packed',
  'partly-on-its-way': 'left',
  'on-its-way': 'left',
  delivered: 'there',
}

/** Where an order is on its way to her, drawn; nothing for one that goes nowhere any more. */
export function Journey({ visit, order }: { visit: Visit; order: Order }): VNode | null {
  const status = shopperStatus(order)
  const now = under[status]
  if (!now || !order.delivery) return null
  const { journey } = visit.words.order
  const at = steps.indexOf(now)
  return (
    <ol class="journey" role="list" aria-label={journey.label}>
      {steps.map((step, index) => {
        const past = index < at || status === 'delivered'
        const current = index === at && !past
        return (
          <li
            key={step}
            class={past ? 'past' : current ? 'now' : undefined}
            aria-current={current ? 'step' : undefined}
          >
            <span class="mark">
              <Icon name={past ? 'check' : icons[step]} />
            </span>
            <span class="step-facts">
              <strong>{past ? journey.done[step] : journey.ahead[step]}</strong>
              <span class="soft small">{about(visit, order, step)}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function about(visit: Visit, order: Order, step: Step): string {
  const { promise } = order.delivery!
  if (step === 'placed') return dateOf(order.placedAt, visit.locale, visit.shop.timeZone)
  if (step !== 'there') return ''
  const [from, to] = [dayOf(promise.from, visit.locale), dayOf(promise.to, visit.locale)]
  return from === to ? from : `${from} – ${to}`
}
