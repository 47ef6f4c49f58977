import type { Read } from '../../kernel/transaction.ts'
import { listZones } from '../../modules/delivery/index.ts'
import { listStockCards } from '../../modules/inventory/index.ts'
import { listOrders } from '../../modules/orders/index.ts'
import type { PaymentProvider } from '../../modules/payments/index.ts'
import { listMarkets } from '../../modules/pricing/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { listMembers } from '../../modules/staff/index.ts'

/** What the shop has already, by the steps of the guided set-up. */
export async function setupFacts(read: Read, providers: readonly PaymentProvider[]) {
  const { isDemo } = await shopSettings(read)
  const { variantIds } = await listStockCards(read, { lowBelow: 1, limit: 1 })
  const zones = await listZones(read)
  const members = await listMembers(read)
  const { orders } = await listOrders(read, { limit: 1 })
  return {
    isDemo,
    markets: (await listMarkets(read)).map(({ name, currency }) => ({ name, currency })),
    hasGoods: variantIds.length > 0,
    zones: zones.map(({ name, rates }) => ({ name, rates: rates.length })),
    providers: providers.map(({ name, kind }) => ({ name, kind })),
    staff: members.filter(({ leftAt }) => leftAt === null).length,
    hasOrders: orders.length > 0,
  }
}
