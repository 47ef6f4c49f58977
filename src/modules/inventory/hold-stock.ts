import type { Tx } from '../../kernel/transaction.ts'
import { lockHold } from './hold.ts'
import { HoldAlreadySold, OutOfStock, QuantityInvalid } from './refusals.ts'
import { demandOf, type StockLine } from './stock.ts'
import { take } from './take.ts'

export interface Hold {
  /** The checkout's id; one holder has one hold. */
  holder: string
  /** Lines of the same variant are added up. */
  lines: readonly StockLine[]
  /** From this instant on, others may take the units. */
  until: Date
}

const mostLines = 1_000
const mostOfOne = 1_000_000

/**
 * Puts units aside for a buyer, all or nothing; the holder's earlier hold is replaced in the same step.
 *
 * Variants that are not tracked are always there. With the policy `continue` the missing part is promised all the
 * same and owed when sold.
 *
 * @throws {OutOfStock} when units are missing; the earlier hold then stays as it was once the transaction is undone
 * @throws {StockBusy} when the last units are in other buyers' hands and stay undecided for three seconds
 * @throws {HoldAlreadySold} when the holder's hold has become an order
 * @throws {QuantityInvalid} naming the line whose quantity is not a whole number from 1 to 1,000,000
 */
export async function holdStock(tx: Tx, hold: Hold): Promise<void> {
  if (hold.lines.length > mostLines)
    throw new QuantityInvalid('lines', `At most ${mostLines} lines can be held at once.`)
  hold.lines.forEach(({ quantity }, index) => {
    if (Number.isInteger(quantity) && quantity >= 1 && quantity <= mostOfOne) return
    throw new QuantityInvalid(`lines.${index}.quantity`, 'Choose a whole number from 1 to 1,000,000.')
  })
  const demand = demandOf(hold.lines)
  const { orderId, again } = await lockHold(tx, { holder: hold.holder, demand, until: hold.until })
  if (orderId) throw new HoldAlreadySold()

  const short = await take(tx, { holder: hold.holder, demand, until: hold.until, again })
  if (short.length > 0) throw new OutOfStock(short)
}
