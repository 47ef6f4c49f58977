import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import { mostUnits, type PricedLine } from '../../../modules/checkout/index.ts'
import { href, type Visit } from '../visit.ts'
import { Price } from './price.tsx'

/** One thing in the cart: its picture, what it costs, how many, and what keeps it from being bought. */
export function CartLine({ visit, line, was }: { visit: Visit; line: PricedLine; was?: string | undefined }): VNode {
  const { cart } = visit.words
  const page = href(visit, `/products/${line.handle}`)
  return (
    <li class="line cart-line">
      <a class="thumb" href={page} tabindex={-1} aria-hidden="true">
        {line.image && <img src={line.image.url} alt="" width={160} height={200} loading="lazy" />}
      </a>
      <div class="stack line-facts">
        <p class="line-name">
          <a href={page}>{line.title}</a>
          {line.variantTitle && <span class="soft line-variant">{line.variantTitle}</span>}
        </p>
        {line.gift ? (
          <p class="line-gift">{cart.gift}</p>
        ) : (
          line.unitPrice && <Price visit={visit} price={line.unitPrice} was={line.compareAt} />
        )}
        {line.priceFor && <p class="small price-for">{visit.words.product.priceFor(line.priceFor)}</p>}
        {was && <p class="line-changed">{cart.priceChanged(was)}</p>}
        {line.problem && <p class="fault">{problemOf(visit, line)}</p>}
      </div>
      <p class="line-total">{line.gift ? cart.free : formatMoney(line.total, visit.locale)}</p>
      {!line.gift && <Quantity visit={visit} line={line} />}
    </li>
  )
}

/** How many, by one more or one fewer or as a number; the first button is what Enter in the number presses. */
function Quantity({ visit, line }: { visit: Visit; line: PricedLine }): VNode {
  const { cart } = visit.words
  const action = href(visit, '/cart/change')
  const id = `quantity-${line.variantId}`
  const most = line.problem?.key === 'too-few-left' ? line.problem.available : mostUnits
  return (
    <div class="line-tools">
      <form method="post" action={action} class="stepper" data-cart>
        <input type="hidden" name="variant" value={line.variantId} />
        <button class="unseen" tabindex={-1}>
          {cart.change}
        </button>
        <button class="step" name="step" value="-1" id={`${id}-less`} aria-label={cart.fewer(line.title)}>
          <span aria-hidden="true">−</span>
        </button>
        <label class="unseen" for={id}>
          {cart.quantity(line.title)}
        </label>
        <input
          id={id}
          class="quantity"
          name="quantity"
          inputmode="numeric"
          pattern="[0-9]{1,3}"
          maxlength={3}
          autocomplete="off"
          enterkeyhint="done"
          value={line.quantity}
          required
        />
        <button
          class="step"
          name="step"
          value="1"
          id={`${id}-more`}
          aria-label={cart.more(line.title)}
          disabled={line.quantity >= most}
        >
          <span aria-hidden="true">+</span>
        </button>
      </form>
      <form method="post" action={action} data-cart>
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
  if (problem!.key === 'not-sold-here') return cart.notSoldHere
  return problem!.key === 'no-price'
    ? cart.noPrice
    : cart.short(problem!.key === 'too-few-left' ? problem!.available : 0)
}
