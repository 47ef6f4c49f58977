import type { Money } from '../../kernel/money.ts'

export const deliveryKinds = ['standard', 'express', 'same-day'] as const
export type DeliveryKind = (typeof deliveryKinds)[number]

/** A part of the promised day, in the shop's time zone; both ends `HH:MM`. */
export interface SlotWindow {
  from: string
  to: string
}

/** The days between which the parcel arrives, `YYYY-MM-DD`, both included. */
export interface DeliveryPromise {
  from: string
  to: string
}

/** One way to have an order delivered, as a shopper chooses it. */
export interface DeliveryOption {
  rateId: string
  /** Unique within the options of one place; stays the same when the price changes. */
  code: string
  name: string
  kind: DeliveryKind
  price: Money
  /** The subtotal from which this option costs nothing; absent when it never does. */
  freeFrom?: Money
  promise: DeliveryPromise
  /** The time of day on the promised date; absent when the promise is the day alone. */
  slot?: SlotWindow
  taxClass: string
  /** Minutes from now in which an order is still begun today; absent when today's cut-off has passed or nobody packs. */
  leavesTodayWithinMinutes?: number
}

/** Who asks: where the parcel goes and what is in it. */
export interface DeliveryQuestion {
  country: string
  region?: string | undefined
  postcode?: string | undefined
  currency: string
  /** What the goods cost after discounts. */
  subtotal: Money
  weightGrams: number
  /** When the order would be placed; the transaction's instant when left out. */
  now?: Date | undefined
  locale?: string | undefined
}
