import type { Row } from '../file/row.ts'
import type { Notes } from '../finding.ts'
import type { IncomingStock, IncomingVariant } from '../incoming.ts'
import { amountIn, compareAtOf } from '../price-of.ts'
import { decimalOf, isRoundedNumber, yesOrNo } from '../reading-cells.ts'
import { gramsIn } from '../weight.ts'

/** Reads the variant of one row; nothing when it is left out, with the problem noted. */
export function readVariant(
  row: Row,
  product: { names: readonly string[]; currency: string; isGiftCard: boolean },
  notes: Notes,
): IncomingVariant | undefined {
  const { cells, number } = row
  const optionValues = valuesIn(row, product.names, notes)
  const price = amountIn(row, 'price', product.currency, notes)
  if (!optionValues || price === 'wrong') return undefined
  if (!price) notes.warning(number, 'price', 'There is no price, so it cannot be bought until it has one.')
  const before = amountIn(row, 'compareAt', product.currency, asWarnings(notes))
  return {
    row: number,
    optionValues,
    sku: cells['sku'],
    barcode: barcodeIn(row, notes),
    weightGrams: gramsIn(row, 'weightGrams', 'g', notes),
    taxClass: product.isGiftCard || yesOrNo(cells['chargeTax']) === false ? 'zero' : 'standard',
    requiresDelivery: !product.isGiftCard && yesOrNo(cells['requiresShipping']) !== false,
    imageUrl: cells['variantImage'],
    price,
    compareAt: price && before !== 'wrong' ? compareAtOf(row, 'compareAt', price, before, notes) : undefined,
    stock: stockIn(row, notes),
  }
}

function valuesIn({ number, cells }: Row, names: readonly string[], notes: Notes): string[] | undefined {
  const fields = ['option1Value', 'option2Value', 'option3Value']
  const missing = names.findIndex((_, index) => !cells[fields[index]!])
  if (missing >= 0) {
    notes.problem(number, fields[missing]!, `A variant needs a value for “${names[missing]}”.`)
    return undefined
  }
  const nameless = fields.slice(names.length).find((field) => cells[field] && cells[field] !== 'Default Title')
  if (nameless) {
    notes.problem(number, nameless, 'The first row of this product does not name the option that this is a value of.')
    return undefined
  }
  return names.map((_, index) => cells[fields[index]!]!)
}

function barcodeIn({ number, cells }: Row, notes: Notes): string | undefined {
  const barcode = cells['barcode']
  if (!barcode || !isRoundedNumber(barcode)) return barcode
  notes.warning(number, 'barcode', `A spreadsheet has rounded this barcode to “${barcode}”, so it is left out.`)
  return undefined
}

function stockIn({ number, cells }: Row, notes: Notes): IncomingStock {
  const policy =
    cells['policy']?.toLowerCase() === 'continue' || yesOrNo(cells['policy']) === true ? 'continue' : 'deny'
  if (!cells['tracker']) return { tracked: false, policy }
  const told = cells['quantity']
  const quantity = told === undefined ? undefined : Number(decimalOf(told))
  if (quantity === undefined) return { tracked: true, policy }
  if (!Number.isInteger(quantity)) {
    notes.warning(number, 'quantity', `“${told}” is not a whole number of units; the stock is left as it is.`)
    return { tracked: true, policy }
  }
  if (quantity < 0) {
    notes.warning(number, 'quantity', 'More was sold than was there; the stock begins at 0.')
    return { tracked: true, policy, quantity: 0 }
  }
  return { tracked: true, policy, quantity }
}

/** What is wrong with a mere extra costs only the extra. */
const asWarnings = (notes: Notes): Notes => ({ ...notes, problem: notes.warning })
