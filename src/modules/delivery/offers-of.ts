import type { Translated } from '../../kernel/locale.ts'
import type { DeliveryOption, DeliveryQuestion } from './delivery-option.ts'
import type { Rate } from './list-zones.ts'
import type { LocalTime } from './local-time.ts'
import { arrivesToday, type DaysOff, minutesToCutOff, promisedDays } from './promised-days.ts'
import { priceOf } from './rate-price.ts'

export interface Today {
  /** By the shop's clock. */
  now: LocalTime
  off: DaysOff
  /** Parcels already promised per `rate-id slot-from`. */
  taken: ReadonlyMap<string, number>
}

type Offer = Omit<DeliveryOption, 'name'> & { name: Translated }

/** What one rate offers for a parcel: nothing, one option, or one for each slot that still has room. */
export function offersOf(
  rate: Rate,
  parcel: Pick<DeliveryQuestion, 'currency' | 'subtotal' | 'weightGrams'>,
  { now, off, taken }: Today,
): Offer[] {
  const listed = rate.prices.find((price) => price.currency === parcel.currency)
  const priced = listed && priceOf(listed, parcel)
  if (!priced) return []
  const { id: rateId, code, name, kind, taxClass } = rate
  const offer = { rateId, name, kind, taxClass, ...priced }

  if (kind !== 'same-day') {
    const promise = promisedDays(now, rate, off)
    const left = minutesToCutOff(now, rate, off)
    return promise ? [{ ...offer, code, promise, ...(left ? { leavesTodayWithinMinutes: left } : {}) }] : []
  }
  const today = { from: now.date, to: now.date }
  if (rate.slots.length === 0) {
    return arrivesToday(now, rate.cutOff, rate, off) ? [{ ...offer, code, promise: today }] : []
  }
  return rate.slots
    .filter((slot) => arrivesToday(now, slot.cutOff, rate, off))
    .filter((slot) => (taken.get(`${rateId} ${slot.from}`) ?? 0) < slot.capacity)
    .map(({ from, to }) => ({
      ...offer,
      code: `${code}-${from.replace(':', '')}`,
      promise: today,
      slot: { from, to },
    }))
}
