import type { VNode } from 'preact'
import { numberFormat } from '../../../kernel/formats.ts'
import { type SizeTable as Table, sizeTableIn } from '../../../modules/catalog/index.ts'
import type { Visit } from '../visit.ts'

/** A size table as the page gets it: its words are of one language. */
export interface ShownSizeTable {
  readonly unit: Table['unit']
  /** Sizes of other countries are absent where nobody has said them. */
  readonly rows: readonly (Omit<Table['rows'][number], 'systems'> & { systems?: Record<string, string> })[]
  readonly names?: Readonly<Record<string, string>>
  readonly note?: string
}

interface SizeTableProps {
  visit: Visit
  /** The attribute's key: a product can have a table of its body and one of the goods. */
  name: string
  table: ShownSizeTable
  sizeLabels: ReadonlyMap<string, string>
}

const units = ['cm', 'in'] as const

/** What measures which size, in centimetres or inches; both tables are there, and the choice works without JavaScript. */
export function SizeTable({ visit, name, table, sizeLabels }: SizeTableProps): VNode {
  const { product } = visit.words
  const preferred = table.unit === 'in' ? 'in' : 'cm'
  return (
    <div class="sizes">
      <fieldset class="units">
        <legend class="unseen">{product.unit}</legend>
        {units.map((unit) => (
          <label key={unit}>
            <input type="radio" name={`${name}-unit`} value={unit} checked={unit === preferred} />
            <span>{product.units[unit]}</span>
          </label>
        ))}
      </fieldset>
      {units.map((unit) => (
        <Measures key={unit} visit={visit} table={table} unit={unit} sizeLabels={sizeLabels} />
      ))}
      {table.note && (
        <p class="small soft measuring">
          <b>{product.howToMeasure}</b> {table.note}
        </p>
      )}
    </div>
  )
}

type MeasuresProps = Omit<SizeTableProps, 'name'> & { unit: 'cm' | 'in' }

function Measures({ visit, table, unit, sizeLabels }: MeasuresProps): VNode {
  const { product } = visit.words
  const { rows } = sizeTableIn({ unit: table.unit, rows: table.rows.map((row) => ({ systems: {}, ...row })) }, unit)
  const systems = [...new Set(rows.flatMap((row) => Object.keys(row.systems)))]
  const measures = [...new Set(rows.flatMap((row) => Object.keys(row.measures)))]
  const number = numberFormat(visit.locale, { maximumFractionDigits: 1 })
  return (
    <div class="table-scroll" data-unit={unit} tabindex={0} role="group" aria-label={product.units[unit]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{product.sizeColumn}</th>
            {systems.map((system) => (
              <th key={system} scope="col">
                {product.sizeIn(system)}
              </th>
            ))}
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {table.names?.[measure] || measureName(visit, measure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.size}>
              <th scope="row">{sizeLabels.get(row.size) ?? row.size}</th>
              {systems.map((system) => (
                <td key={system}>{row.systems[system] || '–'}</td>
              ))}
              {measures.map((measure) => (
                <td key={measure}>{row.measures[measure] ? number.format(row.measures[measure]) : '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A measure that the shop has not named: as everybody calls it, or its key made readable. */
export function measureName(visit: Visit, measure: string): string {
  const known: Readonly<Record<string, string>> = visit.words.product.measures
  const plain = measure.replaceAll('-', ' ')
  return known[measure] ?? plain.charAt(0).toUpperCase() + plain.slice(1)
}
