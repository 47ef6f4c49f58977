import { mostVariants, type CheckedPatch } from './product-input.ts'
import { type ProductDetail, type ProductOption, type Variant, variantTitle } from './product.ts'
import { CatalogInputInvalid, VariantIncomplete, VariantsClash, VariantUnknown } from './refusals.ts'

type Draft = NonNullable<CheckedPatch['variants']>[number]

/**
 * The variants as they shall be: each keeps the identity of the one it names, or of the one with its option values.
 *
 * @throws {VariantUnknown} when it names one that the product does not have
 * @throws {VariantIncomplete} when it has not exactly one value per option
 * @throws {VariantsClash} when two have the same values
 * @throws {CatalogInputInvalid} when the options combine to more than 2,000 variants
 */
export function plannedVariants(
  before: ProductDetail,
  options: readonly ProductOption[],
  drafts: readonly Draft[] | undefined,
  newId: () => string,
): Variant[] {
  const wished = drafts ?? (before.variants.length > 0 ? before.variants.map(asDraft) : combinations(options))
  const byId = new Map(before.variants.map((variant) => [variant.id, variant]))
  const named = new Set(wished.flatMap((draft) => draft.id ?? []))
  const byValues = new Map(
    before.variants.filter(({ id }) => !named.has(id)).map((variant) => [keyOf(variant.optionValues), variant]),
  )
  const seen = new Set<string>()
  return wished.map((draft, position) => {
    const field = `variants.${position}`
    if (draft.id && !byId.has(draft.id)) throw new VariantUnknown(`${field}.id`)
    if (draft.optionValues.length !== options.length) {
      throw new VariantIncomplete(
        `${field}.optionValues`,
        options.map((option) => option.name),
      )
    }
    const key = keyOf(draft.optionValues)
    if (seen.has(key)) throw new VariantsClash(`${field}.optionValues`, variantTitle(draft.optionValues))
    seen.add(key)
    const present = draft.id ? byId.get(draft.id)! : byValues.get(key)
    return merged(present ?? blank(before.id, newId()), draft, position)
  })
}

/** The options with every value that a variant has, also where the list forgot it. */
export function completedOptions(options: readonly ProductOption[], drafts: readonly Draft[]): ProductOption[] {
  return options.map((option, index) => {
    const used = drafts.flatMap((draft) => draft.optionValues[index] ?? [])
    return { ...option, values: [...new Set([...option.values, ...used])] }
  })
}

const keyOf = (optionValues: readonly string[]): string => JSON.stringify(optionValues)

const asDraft = ({ id, optionValues }: Variant): Draft => ({ id, optionValues: [...optionValues] })

function combinations(options: readonly ProductOption[]): Draft[] {
  const count = options.reduce((product, option) => product * option.values.length, 1)
  if (count === 0) throw new CatalogInputInvalid('options', 'Each option needs at least one value.')
  if (count > mostVariants) {
    throw new CatalogInputInvalid('options', `These options make ${count} variants; ${mostVariants} are possible.`)
  }
  return options
    .reduce<string[][]>((all, { values }) => all.flatMap((chosen) => values.map((value) => [...chosen, value])), [[]])
    .map((optionValues) => ({ optionValues }))
}

const blank = (productId: string, id: string): Variant => ({
  id,
  productId,
  sku: null,
  barcode: null,
  title: '',
  optionValues: [],
  position: 0,
  weightGrams: 0,
  taxClass: 'standard',
  requiresDelivery: true,
  mediaIds: [],
})

function merged(present: Variant, draft: Draft, position: number): Variant {
  const mediaIds = draft.mediaIds ? [...new Set(draft.mediaIds)] : present.mediaIds
  return {
    ...present,
    optionValues: draft.optionValues,
    title: variantTitle(draft.optionValues),
    position,
    sku: draft.sku === undefined ? present.sku : draft.sku || null,
    barcode: draft.barcode === undefined ? present.barcode : draft.barcode || null,
    weightGrams: draft.weightGrams ?? present.weightGrams,
    taxClass: draft.taxClass ?? present.taxClass,
    requiresDelivery: draft.requiresDelivery ?? present.requiresDelivery,
    mediaIds,
    mediaId: mediaIds[0],
  }
}
