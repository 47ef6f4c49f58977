import type { Read } from '../../../kernel/transaction.ts'
import { findOrderByNumber, findOrderOfCheckout, listOrders, type Order, ordersById } from '../../orders/index.ts'
import { isSamePerson } from '../../profiles/index.ts'
import { orderCard } from '../messages/resolve-cards.ts'
import { helperSays, orderStatusWords } from './helper-words.ts'
import { byRule, type Reply } from './reply.ts'

/** Who may be told of which orders: whoever is signed in of hers, a browser of the one that it has just placed. */
export interface OrderOwner {
  readonly profileId: string | undefined
  readonly checkoutId: string | undefined
}

/** Where an order is, with its parcels. Of somebody else's order nothing is said, not even that there is one. */
export async function answerOrder(
  read: Read,
  { owner, number, locale }: { owner: OrderOwner; number: string | undefined; locale: string },
): Promise<Reply> {
  const order = await ordersFor(read, owner, number)
  if (order) {
    const card = await orderCard(read, order)
    const status = orderStatusWords[card.status]?.[locale.startsWith('ko') ? 'ko' : 'en'] ?? card.status
    return {
      text: helperSays('orderIs', locale, {
        number: order.number,
        status,
        promise: promised(order, card.status, locale),
      }),
      cards: [card],
      source: { kind: 'order', id: order.id, title: order.number },
    }
  }
  if (!owner.profileId) return { text: helperSays('signInForOrder', locale), source: byRule('orders-of-owner-alone') }
  const text = number ? helperSays('notYourOrder', locale, { number }) : helperSays('noOrder', locale)
  return { text, source: byRule('orders-of-owner-alone') }
}

async function ordersFor(
  read: Read,
  { profileId, checkoutId }: OrderOwner,
  number?: string,
): Promise<Order | undefined> {
  const placedHere = checkoutId ? await findOrderOfCheckout(read, checkoutId) : undefined
  if (number) {
    if (placedHere?.number === number) return placedHere
    const named = await findOrderByNumber(read, number)
    return named && (await isSamePerson(read, profileId, named.profileId)) ? named : undefined
  }
  if (!profileId) return placedHere
  const { orders } = await listOrders(read, { profileId, limit: 5 })
  const latest = orders.find(({ status }) => status !== 'cancelled') ?? orders[0]
  return latest ? (await ordersById(read, [latest.id])).get(latest.id) : placedHere
}

const promised = ({ delivery }: Order, status: string, locale: string): string => {
  if (!delivery || ['delivered', 'returned', 'refunded', 'cancelled'].includes(status)) return ''
  const { from, to } = delivery.promise
  const day = (date: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    )
  return from === to
    ? helperSays('promisedDay', locale, { from: day(from) })
    : helperSays('promised', locale, { from: day(from), to: day(to) })
}
