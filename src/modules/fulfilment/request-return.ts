import { days, later } from '../../kernel/clock.ts'
import { add, compare, type Money, money, sum } from '../../kernel/money.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { creditIn } from '../credit/index.ts'
import { holdStock } from '../inventory/index.ts'
import {
  canCancel,
  lockOrderByToken,
  makeRequest,
  NotDeliveredYet,
  type Order,
  OrderIsCancelled,
} from '../orders/index.ts'
import { answerReturn } from './answer-return.ts'
import { costOf } from './exchange-options.ts'
import {
  ChoiceNotPossible,
  ExchangeCostsMore,
  ExchangeNotPossible,
  LineNotInOrder,
  NothingChosen,
  NotWithYou,
  ReturnTooLate,
} from './refusals.ts'
import { type ReturnOffer, returnOffer, worthOfLines } from './return-offer.ts'
import { keepReturnPhotos } from './return-photo.ts'
import type { LineToReturn } from './return-wish.ts'
import type { Return } from './return.ts'

/** How long what she wants instead is kept for her while staff has not answered. */
const holdDays = 7

export interface ReturnToRequest {
  /** From the order's own link. */
  readonly token: string
  readonly lines: readonly LineToReturn[]
  readonly comment?: string | undefined
  /** What shows why, for staff: names of private photos that `media` keeps; at most four. */
  readonly photos?: readonly string[] | undefined
}

export interface RequestedReturn {
  readonly requestId: string
  /** Set when it was accepted at once; otherwise staff answers. */
  readonly accepted: Return | undefined
}

/**
 * The shopper sends goods back by herself: she says which, why, and what she wants for them. What she wants in exchange
 * is held for her at once.
 *
 * Worth at most what the shop's settings say, it is accepted at once: store credit is given and the exchange is ordered
 * before the goods are here (`advance.ts` says how that is undone when they never come). Above, staff answers first.
 *
 * @throws {OrderUnknown}, {OrderIsCancelled}, {NotDeliveredYet}, {RequestIsOpen} as `makeRequest`
 * @throws {ReturnTooLate} when the days for it are over
 * @throws {NothingChosen}, {LineNotInOrder}, {NotWithYou} naming the line
 * @throws {ChoiceNotPossible} for credit or exchange while a part has not left, or is not paid
 * @throws {ExchangeNotPossible} when the variant is of another product or cannot be had
 * @throws {ExchangeCostsMore} when the difference is more than the store credit she has
 * @throws {OutOfStock} when somebody else was faster
 * @throws {TooManyPhotos}
 */
export async function requestReturn(tx: Tx, wish: ReturnToRequest): Promise<RequestedReturn> {
  const order = await lockOrderByToken(tx, wish.token)
  if (order.cancellation) throw new OrderIsCancelled()
  if (canCancel(order.fulfilmentState)) throw new NotDeliveredYet()
  const offer = (await returnOffer(tx, order))!
  if (offer.isOver) throw new ReturnTooLate()
  checkLines(order, offer, wish.lines)
  await checkDifference(tx, order, offer, wish.lines)

  const { token, lines, comment } = wish
  const { id: requestId } = await makeRequest(tx, { token, kind: 'return', reason: lines[0]!.reason, comment, lines })
  await keepReturnPhotos(tx, requestId, wish.photos ?? [])
  await holdWanted(tx, requestId, lines)
  const atOnce = offer.atOnceUpTo && compare(worthOfLines(order, lines), offer.atOnceUpTo) <= 0
  return {
    requestId,
    accepted: atOnce ? await answerReturn(tx, { requestId, accepted: true, by: 'system' }) : undefined,
  }
}

function checkLines(order: Order, offer: ReturnOffer, lines: readonly LineToReturn[]): void {
  if (lines.length === 0) throw new NothingChosen()
  const seen = new Set<string>()
  lines.forEach(({ lineId, quantity, choice, variantId }, index) => {
    if (seen.has(lineId) || !order.lines.some(({ id }) => id === lineId))
      throw new LineNotInOrder(`lines.${index}.lineId`)
    seen.add(lineId)
    const line = offer.lines.find((candidate) => candidate.lineId === lineId)
    const units = line?.units ?? 0
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > units) {
      throw new NotWithYou(`lines.${index}.quantity`, units)
    }
    if (choice !== 'refund' && !offer.canChoose) throw new ChoiceNotPossible(`lines.${index}.choice`)
    if (choice === 'exchange' && !line!.exchanges.some((option) => option.variantId === variantId)) {
      throw new ExchangeNotPossible(`lines.${index}.variantId`)
    }
  })
}

async function checkDifference(
  tx: Tx,
  order: Order,
  offer: ReturnOffer,
  lines: readonly LineToReturn[],
): Promise<void> {
  const { profileId, currency } = order
  const exchanged = lines.filter(({ choice }) => choice === 'exchange')
  if (exchanged.length === 0) return
  const costs = exchanged.map((line): Money => {
    const options = offer.lines.find(({ lineId }) => lineId === line.lineId)!.exchanges
    const option = options.find(({ variantId }) => variantId === line.variantId)!
    return costOf(worthOfLines(order, [line]), option, line.quantity)
  })
  const advanced = worthOfLines(
    order,
    lines.filter(({ choice }) => choice !== 'refund'),
  )
  const short = sum(costs, currency).amount - add(advanced, await creditIn(tx, { profileId, currency })).amount
  if (short > 0) throw new ExchangeCostsMore(money(short, currency))
}

async function holdWanted(tx: Tx, holder: string, lines: readonly LineToReturn[]): Promise<void> {
  const wanted = lines.flatMap(({ choice, variantId, quantity }) =>
    choice === 'exchange' && variantId ? { variantId, quantity } : [],
  )
  if (wanted.length > 0) await holdStock(tx, { holder, lines: wanted, until: later(tx.now, days(holdDays)) })
}
