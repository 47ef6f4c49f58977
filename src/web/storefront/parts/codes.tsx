import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import { href, type Visit } from '../visit.ts'

interface CodesProps {
  visit: Visit
  cart: CheckoutView
  /** The id of the form these belong to, so that what was typed there is kept; else they are forms of their own. */
  form?: string
}

/** Discount codes: those that count, those that do not and why, and a place for another. */
export function Codes({ visit, cart, form }: CodesProps): VNode {
  const { words } = visit
  const fields = (
    <>
      <label class="unseen" for="code">
        {words.cart.code}
      </label>
      <input
        id="code"
        name="add"
        form={form}
        placeholder={words.cart.code}
        maxlength={64}
        autocomplete="off"
        required={!form}
      />
      <button class="button quiet" form={form}>
        {words.cart.applyCode}
      </button>
    </>
  )
  return (
    <div class="codes stack">
      {cart.applied.length > 0 && (
        <ul role="list" class="stack applied">
          {cart.applied.map((promotion) => (
            <li key={promotion.promotionId + (promotion.code ?? '')}>
              <span>
                {promotion.title} <span class="soft">−{formatMoney(promotion.amount, visit.locale)}</span>
              </span>
              {promotion.code && <Drop visit={visit} code={promotion.code} form={form} />}
            </li>
          ))}
        </ul>
      )}
      {cart.refused.map(({ code, reason }) => (
        <div key={code} class="notice warn refused">
          <p>
            <strong>{code}</strong>: {words.codes[reason as keyof typeof words.codes] ?? words.codes.other}
          </p>
          <Drop visit={visit} code={code} form={form} />
        </div>
      ))}
      {form ? (
        <div class="code-form">{fields}</div>
      ) : (
        <form method="post" action={href(visit, '/cart/codes')} class="code-form">
          {fields}
        </form>
      )}
    </div>
  )
}

function Drop({ visit, code, form }: { visit: Visit; code: string; form: string | undefined }): VNode {
  const button = (
    <button class="button link" name="drop" value={code} form={form}>
      {visit.words.cart.dropCode(code)}
    </button>
  )
  if (form) return button
  return (
    <form method="post" action={href(visit, '/cart/codes')}>
      {button}
    </form>
  )
}
