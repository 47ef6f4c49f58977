import type { Module } from '../../kernel/module.ts'
import { stockAndHolds } from './migrations/0001-stock-and-holds.ts'
import { takeUnits } from './migrations/0002-take-units.ts'
import { stockCards } from './migrations/0003-stock-cards.ts'
import { listingAvailability } from './keep-listing-availability.ts'
import { keepingStockCards, recountingStockCards } from './keep-stock-cards.ts'
import { releasingExpiredHolds } from './release-expired-holds.ts'

export { adjustStock, type StockAdjustment } from './adjust-stock.ts'
export { availability } from './availability.ts'
export { stockChanged } from './events.ts'
export { extendHold } from './extend-hold.ts'
export { type Hold, holdStock } from './hold-stock.ts'
export { listStock, type StockedVariant, type StockQuestion } from './list-stock.ts'
export { countStockCards, listStockCards, mostCardsCounted, type StockState, stockStates } from './list-stock-cards.ts'
export { addLocation, listLocations, type Location, renameLocation } from './location.ts'
export { moveStock, type StockTransfer } from './move-stock.ts'
export {
  HoldAlreadySold,
  HoldExpired,
  LocationCodeTaken,
  LocationInvalid,
  LocationNotFound,
  MoreThanSold,
  NotEnoughOnHand,
  OutOfStock,
  QuantityInvalid,
  StockBusy,
} from './refusals.ts'
export { releaseExpiredHolds } from './release-expired-holds.ts'
export { releaseHold } from './release-hold.ts'
export { restock, type Restocking } from './restock.ts'
export { sellHeld } from './sell-held.ts'
export { setStock, setStockCounts, type StockCount, type StockCountsReport } from './set-stock.ts'
export {
  type Availability,
  defaultLocationId,
  type LedgerEntry,
  type OversellPolicy,
  type Shortage,
  type StockLine,
  type StockReason,
  stockReasons,
} from './stock.ts'
export { stockDiscrepancies, type StockDiscrepancy } from './stock-discrepancies.ts'
export { type LedgerQuestion, stockLedger } from './stock-ledger.ts'
export { stockVariant, stockVariants, type Stocking } from './stock-variant.ts'

export const inventoryModule: Module = {
  name: 'inventory',
  migrations: [stockAndHolds, takeUnits, stockCards],
  consumers: [listingAvailability, keepingStockCards],
  recurring: [releasingExpiredHolds, recountingStockCards],
}
