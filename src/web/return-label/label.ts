import type { Read } from '../../kernel/transaction.ts'
import { findReturn, type Return, returnInstructions, returnNumber } from '../../modules/fulfilment/index.ts'
import type { Order } from '../../modules/orders/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { labelWords } from './words.ts'

/** What stands on the slip that goes on and into the parcel, in her language. */
export interface LabelContent {
  readonly title: string
  readonly number: string
  readonly order: string
  readonly toTitle: string
  /** Empty while the shop names no address; the slip then says where to ask. */
  readonly to: readonly string[]
  readonly fromTitle: string
  readonly from: readonly string[]
  readonly linesTitle: string
  readonly lines: readonly { readonly text: string; readonly detail: string }[]
  readonly nextTitle: string
  readonly next: readonly string[]
  readonly print: string
  readonly locale: string
  readonly colour: string
}

/** The slip of a return of this order; undefined when it has none of this id, or the goods are here. */
export async function labelContent(read: Read, order: Order, returnId: string): Promise<LabelContent | undefined> {
  const goods = await findReturn(read, returnId)
  if (goods?.orderId !== order.id || goods.received) return undefined
  const shop = await shopSettings(read)
  const { address, free } = await returnInstructions(read, order, goods)
  const words = labelWords(order.locale)
  const { dueAt } = goods
  const by =
    dueAt && new Intl.DateTimeFormat(order.locale, { dateStyle: 'long', timeZone: shop.timeZone }).format(dueAt)
  return {
    title: words.title,
    number: returnNumber(order, goods),
    order: words.order(order.number),
    toTitle: words.to,
    to: address.length > 0 ? address : [shop.name, words.askAddress(shop.contactEmail)],
    fromTitle: words.from,
    from: fromOf(order),
    linesTitle: words.lines,
    lines: linesOf(order, goods, words),
    nextTitle: words.next,
    next: [words.pack, words.stick, free ? words.free : words.post, ...(by ? [words.due(by)] : []), words.then],
    print: words.print,
    locale: order.locale,
    colour: shop.colours.brand,
  }
}

const fromOf = ({ address, name }: Order): string[] =>
  address
    ? [address.name, address.line1, address.line2, [address.postcode, address.city].filter(Boolean).join(' ')].filter(
        (part): part is string => Boolean(part),
      )
    : [name ?? ''].filter(Boolean)

const linesOf = (order: Order, goods: Return, words: ReturnType<typeof labelWords>): LabelContent['lines'] =>
  goods.lines.flatMap(({ lineId, quantity, choice = 'refund' }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    if (!line) return []
    const text = `${quantity} × ${[line.title, line.variantTitle].filter(Boolean).join(', ')}`
    return [{ text, detail: [line.sku, words.choices[choice]].filter(Boolean).join(' · ') }]
  })
