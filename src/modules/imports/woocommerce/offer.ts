import type { Money } from '../../../kernel/money.ts'
import type { Row } from '../file/row.ts'
import type { Notes } from '../finding.ts'
import type { IncomingStock, IncomingVariant, Terms } from '../incoming.ts'
import { amountIn } from '../price-of.ts'
import { decimalOf, isRoundedNumber } from '../reading-cells.ts'
import { gramsIn } from '../weight.ts'
import { typesOf } from './types-of.ts'

/** What one row says of the thing that is sold: a simple product, or a variation. */
export type Offer = Omit<IncomingVariant, 'optionValues' | 'imageUrl'>

/**
 * Reads it; nothing when it is left out, with the problem noted.
 *
 * @param parent of a variation: its weight and tax class hold where the variation says nothing
 */
export function offerIn(row: Row, { currency, headers }: Terms, notes: Notes, parent?: Row): Offer | undefined {
  const { cells, number } = row
  const prices = pricesIn(row, currency, notes)
  if (!prices) return undefined
  const types = typesOf(row)
  return {
    row: number,
    sku: cells['sku'],
    barcode: barcodeIn(row, notes),
    weightGrams: gramsIn(cells['weight'] || !parent ? row : parent, 'weight', unitIn(headers['weight']), notes),
    taxClass: taxClassOf(row, parent),
    requiresDelivery: !types.has('virtual') && !types.has('downloadable'),
    ...prices,
    stock: stockIn(row, notes),
  }
}

function pricesIn(row: Row, currency: string, notes: Notes): { price?: Money; compareAt?: Money } | undefined {
  const regular = amountIn(row, 'regularPrice', currency, notes)
  const sale = amountIn(row, 'salePrice', currency, notes)
  if (regular === 'wrong' || sale === 'wrong') return undefined
  if (sale && (row.cells['saleStarts'] || row.cells['saleEnds'])) {
    notes.warning(row.number, 'salePrice', 'A sale price with dates is not imported; the regular price holds.')
    return regular ? { price: regular } : {}
  }
  if (sale && regular && sale.amount < regular.amount) return { price: sale, compareAt: regular }
  const price = regular ?? sale
  return price ? { price } : {}
}

function barcodeIn({ cells, number }: Row, notes: Notes): string | undefined {
  const barcode = cells['gtin']
  if (!barcode || !isRoundedNumber(barcode)) return barcode
  notes.warning(number, 'gtin', `A spreadsheet has rounded this barcode to “${barcode}”, so it is left out.`)
  return undefined
}

const unitIn = (header: string | undefined): string =>
  /\(([^)]*)\)/
    .exec(header ?? '')?.[1]
    ?.trim()
    .toLowerCase() ?? 'kg'

function taxClassOf({ cells }: Row, parent: Row | undefined): Offer['taxClass'] {
  if ((cells['taxStatus'] ?? 'taxable') !== 'taxable') return 'zero'
  const told =
    cells['taxClass'] === 'parent' || (parent && !cells['taxClass']) ? parent?.cells['taxClass'] : cells['taxClass']
  if (told?.includes('reduced')) return 'reduced'
  return told?.includes('zero') ? 'zero' : 'standard'
}

/** A number in Stock means that it is counted; without one, only “not in stock” says something. */
function stockIn({ cells, number }: Row, notes: Notes): IncomingStock {
  const policy =
    /^(1|yes|notify)$/i.test(cells['backorders'] ?? '') || cells['inStock'] === 'backorder' ? 'continue' : 'deny'
  const told = cells['stock']
  if (told === undefined || told === 'parent') {
    return cells['inStock'] === '0' ? { tracked: true, policy: 'deny', quantity: 0 } : { tracked: false, policy }
  }
  const quantity = Number(decimalOf(told))
  if (Number.isInteger(quantity)) return { tracked: true, policy, quantity: Math.max(0, quantity) }
  notes.warning(number, 'stock', `“${told}” is not a whole number of units; the stock is left as it is.`)
  return { tracked: true, policy }
}
