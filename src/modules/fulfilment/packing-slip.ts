import { formatMoney } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import { getOrder } from '../orders/index.ts'
import { addressIn, shopSettings } from '../shop/index.ts'
import { packingListOf } from './packing-list.ts'
import type { PackingList } from './packing.ts'

/** What is printed for one order and goes into the box with it. */
export interface PackingSlip {
  readonly shopName: string
  readonly shopAddress: readonly string[]
  /** The shop's colour, as `#rrggbb`. */
  readonly colour: string
  readonly list: PackingList
  /** By line, what was paid for it, and the order's total, written out; absent on a slip without prices. */
  readonly prices: { readonly lines: ReadonlyMap<string, string>; readonly total: string } | undefined
}

/**
 * The packing slip of an order, as it stands now.
 *
 * @param about.prices whether it says what things cost; never for an order that carries a gift message
 * @throws {OrderUnknown}
 */
export async function packingSlip(read: Read, about: { orderId: string; prices: boolean }): Promise<PackingSlip> {
  const order = await getOrder(read, about.orderId)
  const shop = await shopSettings(read)
  const showPrices = about.prices && !order.giftMessage
  const written = (line: (typeof order.lines)[number]) => formatMoney(line.total, order.locale)
  return {
    shopName: shop.name,
    shopAddress: addressIn(shop, order.locale)
      .split(/\s*\n\s*/)
      .filter(Boolean),
    colour: shop.colours.brand,
    list: await packingListOf(read, order),
    prices: showPrices
      ? {
          lines: new Map(order.lines.map((line) => [line.id, written(line)])),
          total: formatMoney(order.totals.total, order.locale),
        }
      : undefined,
  }
}
