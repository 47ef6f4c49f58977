import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { PricedLine } from '../../../modules/checkout/index.ts'
import { href, type Visit } from '../visit.ts'
import { Price } from './price.tsx'

/** One thing in the cart: its picture, what it costs, how many, and what keeps it from being bought. */
export function CartLine({ visit, line }: { visit: Visit; line: PricedLine }): VNode {
  const { cart } = visit.words
  return (
    <li class="line">
      <a class="thumb" href={href(visit, `/products/${line.handle}`)} tabindex={-1} aria-hidden="true">
        {line.image && <img src={line.image.url} alt="" width={160} height={200} loading="lazy" />}
      </a>
      <div class="stack line-facts">
        <p>
          <a href={href(visit, `/products/${line.handle}`)}>
            <strong>{line.title}</strong>
          </a>
          {line.variantTitle && <span class="soft"> · {line.variantTitle}</span>}
        </p>
        {line.unitPrice && <Price visit={visit} price={line.unitPrice} was={line.compareAt} />}
        {line.problem && <p class="fault">{problemOf(visit, line)}</p>}
        {!line.gift && <Quantity visit={visit} line={line} />}
      </div>
      <p class="line-total">
        <strong>{line.gift ? cart.free : formatMoney(line.total, visit.locale)}</strong>
      </p>
    </li>
  )
}

function Quantity({ visit, line }: { visit: Visit; line: PricedLine }): VNode {
  const { cart } = visit.words
  return (
    <div class="line-tools">
      <form method="post" action={href(visit, '/cart/change')}>
        <input type="hidden" name="variant" value={line.variantId} />
        <label class="unseen" for={`quantity-${line.variantId}`}>
          {cart.quantity(line.title)}
        </label>
        <input
          id={`quantity-${line.variantId}`}
          class="quantity"
          name="quantity"
          type="number"
          inputmode="numeric"
          min={0}
          max={999}
          value={line.quantity}
          required
        />
        <button class="button quiet small" data-when-changed>
          {cart.change}
        </button>
      </form>
      <form method="post" action={href(visit, '/cart/change')}>
        <input type="hidden" name="variant" value={line.variantId} />
        <button class="button link" name="quantity" value="0">
          {cart.remove}
          <span class="unseen"> {line.title}</span>
        </button>
      </form>
    </div>
  )
}

function problemOf(visit: Visit, { problem }: PricedLine): string {
  const { cart } = visit.words
  return problem!.key === 'no-price'
    ? cart.noPrice
    : cart.short(problem!.key === 'too-few-left' ? problem!.available : 0)
}
