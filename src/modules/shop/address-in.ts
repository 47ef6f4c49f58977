import type { ShopSettings } from './settings.ts'

/** The postal address as people of a language write it; the one address where none is written in theirs. */
export function addressIn(shop: Pick<ShopSettings, 'address' | 'addressIn'>, locale: string): string {
  return shop.addressIn[locale] || shop.addressIn[locale.split('-')[0]!] || (shop.address ?? '')
}
