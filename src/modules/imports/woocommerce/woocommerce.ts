import type { Row } from '../file/row.ts'
import type { Group, Source } from '../incoming.ts'
import { wooColumns, wooIgnored } from './columns.ts'
import { readWooProduct } from './product.ts'
import { typesOf } from './types-of.ts'

/**
 * WooCommerce's product CSV (English column names).
 *
 * A row is a product; rows of type `variation` belong to the one that `Parent` names by SKU or as `id:12`, wherever it
 * stands. What names a product for ever is its ID, or its SKU in a file without IDs.
 */
export const wooCommerce: Source = {
  name: 'woocommerce',
  title: 'WooCommerce',
  tells: 'products',
  columns: wooColumns,
  required: [['types'], ['name'], ['id', 'sku']],
  ignored: wooIgnored,
  group: groupByParent,
  read: readWooProduct,
}

function groupByParent(rows: readonly Row[]): Group[] {
  const unescaped = rows.map(withoutGuards)
  const parents = unescaped.filter((row) => !typesOf(row).has('variation'))
  const byName = new Map<string, Row>()
  for (const row of parents.toReversed()) for (const name of namesOf(row)) byName.set(name, row)

  const variations = new Map<Row, Row[]>()
  const orphans: Group[] = []
  for (const row of unescaped) {
    if (!typesOf(row).has('variation')) continue
    const parent = byName.get(row.cells['parent'] ?? '')
    if (parent) variations.set(parent, [...(variations.get(parent) ?? []), row])
    else orphans.push({ rows: [row], problem: orphaned(row) })
  }
  const seen = new Map<string, number>()
  const groups = parents.map((row): Group => {
    const key = namesOf(row)[0]
    if (key === undefined) return { rows: [row], problem: { field: 'id', message: 'A product needs an ID or a SKU.' } }
    const first = seen.get(key)
    if (first !== undefined)
      return { rows: [row], problem: { field: 'id', message: `Row ${first} is this product too.` } }
    seen.set(key, row.number)
    return { key, rows: [row, ...(variations.get(row) ?? [])] }
  })
  return [...groups, ...orphans]
}

/** How `Parent` may call it; the first is its key. */
function namesOf({ cells }: Row): string[] {
  return [cells['id'] && `id:${cells['id']}`, cells['sku']].filter((name) => typeof name === 'string')
}

const orphaned = ({ cells }: Row) => ({
  field: 'parent',
  message: cells['parent']
    ? `This file has no product “${cells['parent']}” that this is a variation of.`
    : 'A variation needs a parent: its SKU, or id: and its ID.',
})

/** WooCommerce puts an apostrophe before cells that a spreadsheet would take for a formula. */
const withoutGuards = ({ number, cells }: Row): Row => ({
  number,
  cells: Object.fromEntries(
    Object.entries(cells).map(([field, cell]) => [field, /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell]),
  ),
})
