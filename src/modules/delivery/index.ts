import type { Module } from '../../kernel/module.ts'
import { delivery } from './migrations/0001-delivery.ts'

export type { DeliveryKind, DeliveryOption, DeliveryPromise, DeliveryQuestion, SlotWindow } from './delivery-option.ts'
export { deliveryOptions } from './delivery-options.ts'
export { freeDeliveryProgress, type FreeDeliveryProgress } from './free-delivery-progress.ts'
export { type OrderService, orderServices } from './order-services.ts'
export { promiseDelivery, type PromisedDelivery } from './promise-delivery.ts'

export const deliveryModule: Module = { name: 'delivery', migrations: [delivery] }
