import type { Row } from '../file/row.ts'
import type { Notes } from '../finding.ts'
import type { IncomingProduct, IncomingVariant, Terms } from '../incoming.ts'
import { listOf } from '../reading-cells.ts'
import { attributesOf, sameName } from './attributes.ts'
import { offerIn } from './offer.ts'

/** More combinations than this of one variation are a mistake in the file. */
const mostCombinations = 200

/** What there is to choose, and each choice: the attributes that any variation names, with the parent's values. */
export function choicesIn(
  [parent, ...rows]: readonly Row[],
  terms: Terms,
  notes: Notes,
): Pick<IncomingProduct, 'options' | 'variants'> {
  const named = rows.flatMap(attributesOf)
  const wanted = attributesOf(parent!).filter(({ name }) => named.some((other) => sameName(name, other.name)))
  const options = wanted.map(({ name, values }) => {
    const used = named.filter((other) => sameName(name, other.name)).flatMap((other) => other.values)
    return { name, values: [...new Set([...values, ...used])] }
  })
  const exact = rows.flatMap((row) => variantsOf(row, parent!, options, terms, notes))
  return { options, variants: firstOfEach(exact) }
}

interface Choice extends IncomingVariant {
  /** Whether it came of “any” rather than of a row of its own. */
  readonly isFilledIn: boolean
}

/** One for each combination that the row means: an attribute it leaves blank stands for any of its values. */
function variantsOf(row: Row, parent: Row, options: IncomingProduct['options'], terms: Terms, notes: Notes): Choice[] {
  const own = attributesOf(row)
  const values = options.map((option) => {
    const told = own.find(({ name }) => sameName(name, option.name))?.values[0]
    return told === undefined ? option.values : [told]
  })
  const combinations = values.reduce<string[][]>(
    (all, next) => all.flatMap((chosen) => next.map((value) => [...chosen, value])).slice(0, mostCombinations + 1),
    [[]],
  )
  if (combinations.length > mostCombinations) {
    notes.problem(row.number, 'attribute 1 value(s)', `This stands for more than ${mostCombinations} combinations.`)
    return []
  }
  const offer = offerIn(row, terms, notes, parent)
  if (!offer) return []
  const isFilledIn = combinations.length > 1
  if (isFilledIn && offer.stock.quantity) {
    notes.warning(row.number, 'stock', 'This stands for several variants; its stock goes to the first of them.')
  }
  const imageUrl = listOf(row.cells['images'])[0]
  return combinations.map((optionValues, index) => ({
    ...offer,
    ...(index > 0 && { sku: undefined, barcode: undefined }),
    ...(index > 0 && offer.stock.quantity !== undefined && { stock: { ...offer.stock, quantity: 0 } }),
    optionValues,
    imageUrl,
    isFilledIn,
  }))
}

/** A row of its own beats one that was filled in; of two that were, the first holds, as in WooCommerce. */
function firstOfEach(choices: readonly Choice[]): IncomingVariant[] {
  const keyOf = ({ optionValues }: IncomingVariant) => JSON.stringify(optionValues)
  const own = new Set(choices.filter(({ isFilledIn }) => !isFilledIn).map(keyOf))
  const filled = new Set<string>()
  return choices.flatMap(({ isFilledIn, ...variant }) => {
    const key = keyOf(variant)
    if (isFilledIn && (own.has(key) || filled.has(key))) return []
    if (isFilledIn) filled.add(key)
    return [variant]
  })
}
