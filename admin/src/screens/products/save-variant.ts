import { dangol, orThrow, type Schemas } from '../../api.ts'
import { emptied, patchesOf, pricesOf, type Values } from './variant-values.ts'

/** A price that does not fit, told beside its field. */
export class PricesRefused extends Error {
  readonly fields: Record<string, string>

  constructor(fields: Record<string, string>) {
    super(Object.values(fields).join(' '))
    this.fields = fields
  }
}

interface VariantToSave {
  product: Schemas['Product']
  variant: Schemas['Variant']
  values: Values
  before: Values
}

/** Saves what differs: prices first, because only they can be half right. The product, where it changed. */
export async function saveVariant({ product, variant, values, before }: VariantToSave) {
  const prices = pricesOf(variant, values, before)
  if (prices.length > 0) {
    const { refused } = await orThrow(dangol.POST('/api/admin/v1/prices', { body: { prices } }))
    if (refused.length > 0) {
      throw new PricesRefused(
        Object.fromEntries(
          refused.map(({ row, field, message }) => [
            `prices.${prices[row]?.price.currency}.${field.includes('compareAt') ? 'compareAt' : 'price'}`,
            message,
          ]),
        ),
      )
    }
  }
  const gone = emptied(values, before).map((currency) => ({ variantId: variant.id, currency }))
  if (gone.length > 0) await orThrow(dangol.POST('/api/admin/v1/prices/remove', { body: { prices: gone } }))
  const variants = patchesOf(variant, product.variants, values, before)
  if (variants.length === 0) return undefined
  const params = { path: { id: product.id } }
  return orThrow(dangol.PATCH('/api/admin/v1/products/{id}/variants', { params, body: { variants } }))
}
