import type { Module } from '../../kernel/module.ts'
import { inventory } from './migrations/0001-inventory.ts'

export { adjustStock, type StockAdjustment } from './adjust-stock.ts'
export { availability } from './availability.ts'
export { stockChanged } from './events.ts'
export { type Hold, holdStock } from './hold-stock.ts'
export {
  HoldAlreadySold,
  HoldExpired,
  LocationCodeTaken,
  LocationNotFound,
  MoreThanSold,
  NotEnoughOnHand,
  OutOfStock,
  QuantityInvalid,
  StockBusy,
} from './refusals.ts'
export { releaseHold } from './release-hold.ts'
export { restock, type Restocking } from './restock.ts'
export { sellHeld } from './sell-held.ts'
export { setStock, type StockCount } from './set-stock.ts'
export {
  type Availability,
  defaultLocationId,
  type LedgerEntry,
  type OversellPolicy,
  type Shortage,
  type StockLine,
  type StockReason,
} from './stock.ts'
export { stockLedger } from './stock-ledger.ts'
export { stockVariant } from './stock-variant.ts'

export const inventoryModule: Module = { name: 'inventory', migrations: [inventory] }
