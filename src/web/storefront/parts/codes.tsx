import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import { href, type Visit } from '../visit.ts'

/** Discount codes: those that count, those that do not and why, and a place for another. */
export function Codes({ visit, cart, back }: { visit: Visit; cart: CheckoutView; back: '/cart' | '/checkout' }): VNode {
  const { words } = visit
  const action = href(visit, '/cart/codes')
  return (
    <div class="codes stack">
      {cart.applied.length > 0 && (
        <ul role="list" class="stack applied">
          {cart.applied.map((promotion) => (
            <li key={promotion.promotionId + (promotion.code ?? '')}>
              <span>
                {promotion.title} <span class="soft">−{formatMoney(promotion.amount, visit.locale)}</span>
              </span>
              {promotion.code && <Drop visit={visit} code={promotion.code} back={back} />}
            </li>
          ))}
        </ul>
      )}
      {cart.refused.map(({ code, reason }) => (
        <div key={code} class="notice warn refused">
          <p>
            <strong>{code}</strong>: {words.codes[reason as keyof typeof words.codes] ?? words.codes.other}
          </p>
          <Drop visit={visit} code={code} back={back} />
        </div>
      ))}
      <form method="post" action={action} class="code-form">
        <input type="hidden" name="back" value={back} />
        <label class="unseen" for="code">
          {words.cart.code}
        </label>
        <input id="code" name="add" placeholder={words.cart.code} maxlength={64} autocomplete="off" required />
        <button class="button quiet">{words.cart.applyCode}</button>
      </form>
    </div>
  )
}

function Drop({ visit, code, back }: { visit: Visit; code: string; back: string }): VNode {
  return (
    <form method="post" action={href(visit, '/cart/codes')}>
      <input type="hidden" name="back" value={back} />
      <button class="button link" name="drop" value={code}>
        {visit.words.cart.dropCode(code)}
      </button>
    </form>
  )
}
