import type { BodyOf, Schemas } from '../../api.ts'
import { major, minor } from '../../money.ts'
import { isLasting } from './goods-facts.ts'

type Variant = Schemas['Variant']
type Price = Schemas['Price']
type VariantPatch = BodyOf<'changeVariants'>['variants'][number]
type PriceToSet = BodyOf<'setPrices'>['prices'][number]

export interface Values {
  sku: string
  barcode: string
  weightGrams: number | ''
  taxClass: string
  requiresDelivery: boolean
  mediaIds: string[]
  /** Whether weight, tax and delivery are to hold for the other variants too. */
  forAll: boolean
  /** By currency, in its major unit. */
  prices: Record<string, { price: number | ''; compareAt: number | '' }>
}

export function valuesOf(variant: Variant, prices: readonly Price[], currencies: readonly string[]): Values {
  const lasting = new Map(prices.filter(isLasting).map((one) => [one.price.currency, one]))
  const written = (currency: string) => {
    const kept = lasting.get(currency)
    return [
      currency,
      {
        price: kept ? major(kept.price) : ('' as const),
        compareAt: kept?.compareAt ? major(kept.compareAt) : ('' as const),
      },
    ] as const
  }
  return {
    ...{ sku: variant.sku ?? '', barcode: variant.barcode ?? '', weightGrams: variant.weightGrams },
    ...{ taxClass: variant.taxClass, requiresDelivery: variant.requiresDelivery, forAll: false },
    mediaIds: [...variant.mediaIds],
    prices: Object.fromEntries([...new Set([...currencies, ...lasting.keys()])].map(written)),
  }
}

/** What differs of the variant, and of its siblings where it is to hold for all. */
export function patchesOf(
  { id }: Variant,
  siblings: readonly Variant[],
  values: Values,
  before: Values,
): VariantPatch[] {
  const parcel = {
    weightGrams: values.weightGrams === '' ? 0 : values.weightGrams,
    taxClass: values.taxClass.trim() || 'standard',
    requiresDelivery: values.requiresDelivery,
  }
  const next = { sku: values.sku.trim(), barcode: values.barcode.trim(), mediaIds: values.mediaIds, ...parcel }
  const was: Record<string, unknown> = { ...before }
  const own = Object.entries(next).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]))
  const others = values.forAll ? siblings.filter((one) => one.id !== id).map((one) => ({ id: one.id, ...parcel })) : []
  return [...(own.length > 0 ? [{ id, ...Object.fromEntries(own) }] : []), ...others]
}

/** The prices that are new or different, with their currencies in the same order. */
export const pricesOf = ({ id }: Variant, { prices }: Values, before: Values): PriceToSet[] =>
  Object.entries(prices).flatMap(([currency, { price, compareAt }]) => {
    if (price === '' || JSON.stringify(prices[currency]) === JSON.stringify(before.prices[currency])) return []
    const struck = compareAt === '' ? {} : { compareAt: minor(compareAt, currency) }
    return [{ variantId: id, price: minor(price, currency), ...struck }]
  })

/** The currencies whose price was taken away. */
export const emptied = ({ prices }: Values, before: Values): string[] =>
  Object.keys(prices).filter((currency) => prices[currency]?.price === '' && before.prices[currency]?.price !== '')
