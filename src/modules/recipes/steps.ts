import type { JourneyGraph } from '../journeys/index.ts'
import { opened } from '../messaging/index.ts'
import type { Condition } from '../segments/index.ts'

type Step = JourneyGraph['steps'][string]

/** Short ways to write down what every recipe does. */
export const send = (template: string, then?: string, priority?: number): Step => ({
  ...{ do: 'send', template },
  ...(priority !== undefined && { priority }),
  ...(then !== undefined && { then }),
})

/** So many days, then until that hour where she is. */
export const waitDays = (days: number, then: string, hour = 10): Step => ({
  ...{ do: 'wait', for: { days }, until: { hour }, then },
})

export const waitHours = (hours: number, then: string): Step => ({ do: 'wait', for: { hours }, then })

export const untilHour = (hour: number, then: string): Step => ({ do: 'wait', until: { hour }, then })

export const branch = (condition: Condition, then: string | undefined, otherwise?: string): Step => ({
  do: 'branch',
  paths: [{ if: asGroup(condition), ...(then !== undefined && { then }) }],
  ...(otherwise !== undefined && { otherwise }),
})

type Root = NonNullable<JourneyGraph['where']>

export const asGroup = (...conditions: Condition[]): Root => ({ if: 'all', conditions }) as Root

export const ordersAtLeast = (many: number): Condition => ({ if: 'figure', figure: 'orders', atLeast: many })
export const ordersExactly = (many: number): Condition => ({
  ...{ if: 'figure', figure: 'orders', atLeast: many, atMost: many },
})

/** The event types that recipes name. */
export const told = {
  consented: 'consent.consent-given',
  ordered: 'orders.order-placed',
  cancelled: 'orders.order-cancelled',
  refunded: 'orders.order-refunded',
  asksBack: 'orders.order-request-made',
  delivered: 'fulfilment.shipment-delivered',
  sendsBack: 'fulfilment.return-accepted',
  leftCart: 'checkout.checkout-abandoned',
  runsOut: 'habits.supply-runs-out',
  backInStock: 'wishes.back-in-stock',
  cheaper: 'wishes.price-dropped',
  opened: opened.type,
} as const

/** Segments that every shop has. */
export const segmentsOfShop = {
  repeat: '5e900000-0000-8000-8000-000000000003',
  lapsed: '5e900000-0000-8000-8000-000000000005',
  advocates: '5e900000-0000-8000-8000-000000000006',
} as const
