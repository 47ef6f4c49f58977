import type { Ports } from './modules.ts'
import { paymentHooks } from './web/hooks/payments.ts'
import { testCardPages } from './web/pay/test-cards.ts'
import type { Routes } from './web/server.ts'

/** Every group of addresses that the web answers. */
export const routesFor = (ports: Ports): readonly Routes[] => [paymentHooks(ports.payments), testCardPages]
