import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { CheckoutView } from '../../../modules/checkout/index.ts'
import { href, type Visit } from '../visit.ts'

interface CodesProps {
  visit: Visit
  cart: CheckoutView
  /** The id of the form these belong to, so that what was typed there is kept; else they are forms of their own. */
  form?: string | undefined
}

/** Discount codes: those that count, those that do not and why, and a place for another, folded away until asked for. */
export function Codes({ visit, cart, form }: CodesProps): VNode {
  const { words } = visit
  const refused = cart.refused.length > 0
  const fields = (
    <div class="code-form">
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
        autocapitalize="characters"
        spellcheck={false}
        enterkeyhint="done"
        aria-describedby={refused ? 'codes-refused' : undefined}
        required={!form}
      />
      <button class="button quiet" form={form}>
        {words.cart.applyCode}
      </button>
    </div>
  )
  return (
    <div class="codes stack" id="codes">
      {cart.applied.length > 0 && <Applied visit={visit} cart={cart} form={form} />}
      <div id="codes-refused" class="stack" hidden={!refused}>
        {cart.refused.map(({ code, reason, missing, missingQuantity }) => (
          <div key={code} class="notice warn refused">
            <p>
              <strong>{code}</strong>: {words.codes[reason as keyof typeof words.codes] ?? words.codes.other}
              {missing && ` ${words.cart.codeMissing(formatMoney(missing, visit.locale))}`}
              {missingQuantity !== undefined && ` ${words.cart.codeMissingThings(missingQuantity)}`}
            </p>
            <Drop visit={visit} code={code} form={form} />
          </div>
        ))}
      </div>
      <details class="fold" open={refused}>
        <summary>{words.cart.codeOpen}</summary>
        {form ? (
          fields
        ) : (
          <form method="post" action={href(visit, '/cart/codes')} data-cart>
            {fields}
          </form>
        )}
      </details>
    </div>
  )
}

function Applied({ visit, cart, form }: CodesProps): VNode {
  return (
    <ul role="list" class="stack applied">
      {cart.applied.map((promotion) => (
        <li key={promotion.promotionId + (promotion.code ?? '')}>
          <span>
            {promotion.title} <span class="saved">−{formatMoney(promotion.amount, visit.locale)}</span>
          </span>
          {promotion.code && <Drop visit={visit} code={promotion.code} form={form} />}
        </li>
      ))}
    </ul>
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
    <form method="post" action={href(visit, '/cart/codes')} data-cart>
      {button}
    </form>
  )
}
