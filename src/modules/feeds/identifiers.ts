import type { ProductDetail } from '../catalog/index.ts'

/** What others recognise a product by. */
export interface Identifiers {
  /** GTIN-8, -12, -13 or -14, digits alone, whose check digit is right. */
  readonly gtins: readonly string[]
  readonly skus: readonly string[]
  readonly brand: string
}

/** Beyond this a product of very many variants is known well enough. */
const mostVariants = 100

/**
 * The numbers of the variant a review is about, or of all where that is not known or the variant is gone.
 *
 * @param ownBrand of what bears no maker's name: the shop's own, as the product's page says
 */
export function identifiersOf(product: ProductDetail, variantId: string | undefined, ownBrand: string): Identifiers {
  const own = product.variants.filter(({ id }) => id === variantId)
  const variants = own.length > 0 ? own : product.variants.slice(0, mostVariants)
  return {
    gtins: [...new Set(variants.flatMap(({ barcode }) => gtinIn(barcode) ?? []))],
    skus: [...new Set(variants.flatMap(({ sku }) => sku?.trim() || []))],
    brand: product.vendor?.trim() || ownBrand,
  }
}

/** A barcode as a GTIN; nothing for the shop's own codes. GS1 General Specifications, 7.9: check digit. */
export function gtinIn(barcode: string | null): string | undefined {
  const digits = barcode?.replaceAll(/[\s-]/g, '') ?? ''
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return undefined
  const sum = Array.from(digits.slice(0, -1))
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1)) ? digits : undefined
}
