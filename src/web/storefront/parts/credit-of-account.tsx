import type { VNode } from 'preact'
import { formatMoney, type Money } from '../../../kernel/money.ts'
import type { CreditEntry } from '../../../modules/credit/index.ts'
import { dateOf } from '../day.ts'
import type { Visit } from '../visit.ts'

interface CreditOfAccountProps {
  readonly visit: Visit
  readonly credit: readonly Money[]
  /** Latest first. */
  readonly entries: readonly CreditEntry[]
}

/** What she has of store credit, and what happened with it; nothing for who never had any. */
export function CreditOfAccount({ visit, credit, entries }: CreditOfAccountProps): VNode | null {
  if (entries.length === 0) return null
  const words = visit.words.credit
  const written = (amount: Money) => formatMoney(amount, visit.locale)
  return (
    <section class="stack" aria-labelledby="store-credit">
      <h2 id="store-credit">{words.title}</h2>
      {credit.map((amount) => (
        <p key={amount.currency}>{words.yours(written(amount))}</p>
      ))}
      <details class="panel">
        <summary>{words.history}</summary>
        <dl class="totals">
          {entries.map(({ id, amount, reason, at }) => (
            <div key={id}>
              <dt>
                {words.reasons[reason]} <span class="soft small">{dateOf(at, visit.locale, visit.shop.timeZone)}</span>
              </dt>
              <dd>{written(amount)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}
