import type { Module } from '../../kernel/module.ts'
import { zonesAndPromises } from './migrations/0001-zones-and-promises.ts'
import { kept } from './migrations/0002-kept.ts'

export {
  type DeliveryChoice,
  deliveryChoices,
  keptPromises,
  type KeptPromises,
  type Period,
} from './delivery-figures.ts'
export type { DeliveryKind, DeliveryOption, DeliveryPromise, DeliveryQuestion, SlotWindow } from './delivery-option.ts'
export { deliveryOptions } from './delivery-options.ts'
export { deliveryRulesChanged } from './events.ts'
export { freeDeliveryProgress, type FreeDeliveryProgress } from './free-delivery-progress.ts'
export { type Holiday, listHolidays, removeHoliday, saveHoliday } from './holidays.ts'
export { listZones, type Rate, type Zone } from './list-zones.ts'
export { listServices, type OrderService, orderServices } from './order-services.ts'
export { promiseDelivery, type PromisedDelivery, recordArrival, withdrawPromise } from './promise-delivery.ts'
export { rateTerms, type RateTerms } from './rate.ts'
export {
  DeliveryCodeTaken,
  DeliveryRuleInvalid,
  RateNotFound,
  ServiceNotFound,
  SlotFull,
  ZoneNotFound,
} from './refusals.ts'
export { returnsPromise, type ReturnsPromise } from './returns-promise.ts'
export { type RateToSave, removeRate, saveRate } from './save-rate.ts'
export { removeService, saveService, type ServiceToSave } from './save-service.ts'
export { removeZone, saveZone, type ZoneToSave } from './save-zone.ts'
export { serviceTerms, type ServiceTerms } from './service-terms.ts'
export { type Destination, type Place, zoneTerms, type ZoneTerms } from './zone.ts'

export const deliveryModule: Module = { name: 'delivery', migrations: [zonesAndPromises, kept] }
