import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { shopSettings } from '../shop/index.ts'
import { zonesFor } from './list-zones.ts'
import { type Destination, fitOf } from './zone.ts'

export interface ReturnsPromise {
  /** Sending goods back costs nothing. */
  free: boolean
  days: number
  /** One sentence for the page. */
  text: string
}

/**
 * What a shopper is promised about sending goods back; by the zone that fits her address most closely.
 *
 * @returns undefined when the shop takes nothing back beyond what the law demands (0 days)
 */
export async function returnsPromise(
  read: Read,
  asked: Destination & { locale: string },
): Promise<ReturnsPromise | undefined> {
  const { returnDays: days } = await shopSettings(read)
  if (days === 0) return undefined
  const closest = (await zonesFor(read, asked.country))
    .map((zone) => ({ zone, fit: fitOf(zone.places, asked) ?? -1 }))
    .filter(({ fit }) => fit >= 0)
    .sort((a, b) => b.fit - a.fit)[0]
  const free = closest?.zone.freeReturns ?? false
  return { free, days, text: translated(free ? freeReturns(days) : paidReturns(days), asked.locale) }
}

const freeReturns = (days: number) => ({
  en: `Not quite right? Send it back within ${days} days. Returns are free.`,
  ko: `마음에 들지 않으시면 ${days}일 안에 보내 주세요. 반품은 무료예요.`,
})

const paidReturns = (days: number) => ({
  en: `Not quite right? Send it back within ${days} days.`,
  ko: `마음에 들지 않으시면 ${days}일 안에 보내 주세요.`,
})
