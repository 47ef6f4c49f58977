import type { Read } from '../../kernel/transaction.ts'
import { type Recipient, recipientsOf } from '../profiles/index.ts'
import { shopSettings } from '../shop/index.ts'
import { isZone } from './local-time.ts'
import { zoneOfRegion } from './zones.ts'

/**
 * The IANA time zone in which each of these people lives: what her trait `timezone` says, else where her last parcel
 * went (in a country of many zones by its region), else the shop's. Two statements for all.
 */
export async function zoneOf(read: Read, profileIds: readonly string[]): Promise<Map<string, string>> {
  const [{ timeZone }, recipients] = await Promise.all([shopSettings(read), recipientsOf(read, profileIds)])
  return new Map(profileIds.map((id) => [id, zoneFor(recipients.get(id), timeZone)]))
}

/** @param country where an order or a journey knows better than her address */
export function zoneFor(recipient: Recipient | undefined, shopZone: string, country?: string): string {
  if (recipient?.timeZone && isZone(recipient.timeZone)) return recipient.timeZone
  const where = country ?? recipient?.country
  const region = where === recipient?.country ? recipient?.region : undefined
  const zone = where ? zoneOfRegion(where, region ?? undefined) : undefined
  return zone ?? (isZone(shopZone) ? shopZone : 'UTC')
}
