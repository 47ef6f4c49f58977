import { type Money, minorDigits, parseMoney } from '../../kernel/money.ts'
import type { Row } from './file/row.ts'
import type { Notes } from './finding.ts'
import { decimalOf } from './reading-cells.ts'

/** The amount in one cell; `wrong` when there is something that is no price, and the problem is noted. */
export function amountIn(row: Row, field: string, currency: string, notes: Notes): Money | undefined | 'wrong' {
  const text = row.cells[field]
  if (text === undefined) return undefined
  const decimal = decimalOf(text)
  const amount = decimal === undefined ? undefined : parseMoney(decimal, currency)
  if (amount && amount.amount >= 0) return amount
  notes.problem(row.number, field, wordsFor(text, decimal, currency))
  return 'wrong'
}

function wordsFor(text: string, decimal: string | undefined, currency: string): string {
  if (decimal === undefined) return `“${text}” is not a price. Write it as a number, like 12.50.`
  if (decimal.startsWith('-')) return `A price cannot be below zero: “${text}”.`
  const digits = minorDigits(currency)
  return (
    `“${text}” is no amount in ${currency}, which has ${digits === 0 ? 'no' : digits} decimals. ` +
    'If the prices are in another currency, say in which when importing.'
  )
}

/** The price struck through: only one above the price says that something is off. */
export function compareAtOf(row: Row, field: string, price: Money, compareAt: Money | undefined, notes: Notes) {
  if (!compareAt || compareAt.amount > price.amount) return compareAt
  if (compareAt.amount < price.amount && compareAt.amount > 0) {
    notes.warning(row.number, field, 'The price before is not above the price, so nothing is struck through.')
  }
  return undefined
}
