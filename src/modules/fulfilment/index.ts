import type { Module } from '../../kernel/module.ts'
import { fulfilment } from './migrations/0001-fulfilment.ts'

export {
  giftDecided,
  parcelLate,
  returnAccepted,
  returnReceived,
  shipmentDelivered,
  shipmentFailed,
  shipmentShipped,
} from './events.ts'
export type { ExtraKind, PackingExtra, PackingLine, PackingList, Tick } from './packing.ts'
export {
  CarrierInvalid,
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
  TooManyRules,
  TrackingInvalid,
} from './refusals.ts'
export { type OrderFacts, type PackingRule, ruleTerms, type RuleTerms } from './rule.ts'
export { type Shipment, shipmentMoves, type ShipmentState } from './shipment.ts'

export const fulfilmentModule: Module = { name: 'fulfilment', migrations: [fulfilment] }
