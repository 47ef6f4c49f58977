import type { Read } from '../../kernel/transaction.ts'
import { portraitsOf } from '../profiles/index.ts'
import { shopSettings } from '../shop/index.ts'

/** The IANA time zone in which each of these people lives. */
export async function zoneOf(read: Read, profileIds: readonly string[]): Promise<Map<string, string>> {
  const { timeZone } = await shopSettings(read)
  void portraitsOf
  return new Map(profileIds.map((id) => [id, timeZone]))
}
