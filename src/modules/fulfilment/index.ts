import type { Module } from '../../kernel/module.ts'
import { findingLateParcels } from './find-late-parcels.ts'
import { fulfilment } from './migrations/0001-fulfilment.ts'
import { receivedLines } from './migrations/0002-received-lines.ts'
import { returnChoices as returnChoicesStep } from './migrations/0003-return-choices.ts'
import { giftDecisions } from './migrations/0004-gift-decisions.ts'
import { awaitedOrders } from './migrations/0005-awaited-orders.ts'
import { returnPhotos } from './migrations/0006-return-photos.ts'
import { inserts } from './migrations/0007-inserts.ts'
import { givingUpLateReturns } from './give-up-return.ts'
import { followOrders } from './reactions.ts'
import { personal } from './personal-data.ts'

export { answerReturn } from './answer-return.ts'
export {
  type Carrier,
  carrierSecret,
  carrierTerms,
  listCarriers,
  removeCarrier,
  renewCarrierSecret,
  saveCarrier,
} from './carrier.ts'
export { countLateOrders, lateOrders } from './late-orders.ts'
export {
  giftDecided,
  parcelLate,
  returnAccepted,
  returnCredited,
  returnExchanged,
  returnGivenUp,
  returnReceived,
  shipmentDelivered,
  shipmentFailed,
  shipmentShipped,
} from './events.ts'
export { findLateParcels } from './find-late-parcels.ts'
export { findShipment, parcelsOf, shipmentsOf } from './find-shipments.ts'
export { type GiftEffect, giftEffects, type GiftVerdict } from './gift-effect.ts'
export { findInsertByCode, type Insert, insertsOf, type VoidCause } from './insert.ts'
export { type InsertCard, mostCards, printInserts } from './insert-card.ts'
export { type InsertFigures, insertFigures } from './insert-figures.ts'
export { linesComingBack } from './lines-coming-back.ts'
export { listRules } from './list-rules.ts'
export { markDelivered, moveShipment, type ShipmentMove } from './mark-delivered.ts'
export { openInsert } from './open-insert.ts'
export { packingList } from './packing-list.ts'
export { packingSlip, type PackingSlip } from './packing-slip.ts'
export type { ExtraKind, PackingExtra, PackingLine, PackingList, Tick } from './packing.ts'
export { promisesKept, type PromisesKept } from './promise.ts'
export { type GoodsReceived, receiveReturn } from './receive-return.ts'
export { receiveReport, type SignedReport, signReport } from './receive-report.ts'
export {
  CarrierInvalid,
  ChoiceNotPossible,
  ExchangeCostsMore,
  ExchangeNotPossible,
  InsertVoid,
  NoInsert,
  NothingChosen,
  NotWithYou,
  ReturnIsReceived,
  ReturnTooLate,
  CarrierUnknown,
  LineNotInOrder,
  MoreThanLeft,
  MoreThanSent,
  NotAllTicked,
  NotAReturn,
  NothingCameBack,
  NothingToPack,
  PackingItemUnknown,
  PackingNotStarted,
  ReportInvalid,
  ReportNotSigned,
  ReturnDeclined,
  ReturnUnknown,
  RuleInvalid,
  RuleUnknown,
  ShipmentUnknown,
  TimeInvalid,
  TooManyPhotos,
  TooManyRules,
  TrackingInvalid,
} from './refusals.ts'
export { giveUpReturn } from './give-up-return.ts'
export { type ExchangeOption } from './exchange-options.ts'
export { requestReturn, type RequestedReturn, type ReturnToRequest } from './request-return.ts'
export { type ReturnableLine, type ReturnOffer, returnOffer, worthOfLines } from './return-offer.ts'
export {
  type Condition,
  conditions,
  type LineToReturn,
  type ReturnChoice,
  returnChoices,
  type ReturnReason,
  returnReasons,
} from './return-wish.ts'
export { returnNumber, returnInstructions, type ReturnInstructions } from './return-instructions.ts'
export {
  findReturn,
  findReturnOfRefund,
  type LineComingBack,
  type LineReceived,
  listAwaitedReturns,
  type Return,
  returnsOf,
  type Settlement,
} from './return.ts'
export { findReturnPhoto, keptWithReturns, mostReturnPhotos, photosOfRequests } from './return-photo.ts'
export { type OrderFacts, type PackingRule, ruleTerms, type RuleTerms } from './rule.ts'
export { removeRule, type RuleToSave, saveRule } from './save-rule.ts'
export { type LineToShip, type ParcelToShip, ship } from './ship.ts'
export { type Shipment, shipmentMoves, type ShipmentState } from './shipment.ts'
export { startPacking, stopPacking } from './start-packing.ts'
export { finishPacking, type ItemToTick, tickOff, undoTick } from './tick.ts'

export const fulfilmentModule: Module = {
  name: 'fulfilment',
  personal,
  migrations: [fulfilment, receivedLines, returnChoicesStep, giftDecisions, awaitedOrders, returnPhotos, inserts],
  consumers: [followOrders],
  recurring: [findingLateParcels, givingUpLateReturns],
}
