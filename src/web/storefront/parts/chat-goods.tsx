import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { ChatProduct } from '../chat-goods.ts'
import { href, type Visit } from '../visit.ts'
import { Picture } from './picture.tsx'
import { Price } from './price.tsx'

interface ChatGoodsProps {
  visit: Visit
  /** Of the card, told apart from all others on the page. */
  id: string
  /** As it was called when somebody spoke of it. */
  title: string
  /** Undefined where the shop does not sell it here any more. */
  product: ChatProduct | undefined
}

/** A product in a card, and into the cart with it, without leaving the chat. */
export function ChatGoods({ visit, id, title, product }: ChatGoodsProps): VNode {
  const words = visit.words.chat.card
  if (!product) {
    return (
      <p class="soft">
        {title} · {words.notHere}
      </p>
    )
  }
  const { picture, price, priceVaries, isSoldOut } = product
  const page = href(visit, `/products/${product.handle}`)
  return (
    <div class="chat-goods">
      <a class="chat-goods-look" href={page}>
        <span class="thumb">{picture && <Picture picture={{ ...picture, alt: '' }} sizes="4rem" />}</span>
        <span>
          <strong>{product.title}</strong>
          <span class="small">
            {isSoldOut ? visit.words.product.soldOut : price && <Price {...{ visit, price, from: priceVaries }} />}
          </span>
        </span>
      </a>
      {product.variants.length > 0 ? (
        <Buy {...{ visit, id, variants: product.variants, priceVaries }} />
      ) : (
        <a class="button quiet small full" href={page}>
          {isSoldOut ? words.look : words.choose}
        </a>
      )}
    </div>
  )
}

interface BuyProps {
  visit: Visit
  id: string
  variants: ChatProduct['variants']
  priceVaries: boolean
}

function Buy({ visit, id, variants, priceVaries }: BuyProps): VNode {
  const [only] = variants
  return (
    <form method="post" action={href(visit, '/cart/add')} class="chat-buy">
      {variants.length === 1 ? (
        <input type="hidden" name="variant" value={only!.id} />
      ) : (
        <>
          <label class="unseen" for={`which-${id}`}>
            {visit.words.chat.card.which}
          </label>
          <select class="input" id={`which-${id}`} name="variant">
            {variants.map((variant) => (
              <option key={variant.id} value={variant.id}>
                {variant.title}
                {priceVaries && ` · ${formatMoney(variant.price, visit.locale)}`}
              </option>
            ))}
          </select>
        </>
      )}
      <button class="button small">{visit.words.product.add}</button>
    </form>
  )
}
