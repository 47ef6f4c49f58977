import type { VNode } from 'preact'
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

const units = ['cm', 'in'] as const

/** What measures which size, in centimetres or inches; both tables are there, and the choice works without JavaScript. */
export function SizeTable({ visit, table }: { visit: Visit; table: ShownSizeTable }): VNode {
  const { product } = visit.words
  const preferred = table.unit === 'in' ? 'in' : 'cm'
  return (
    <div class="sizes">
      <fieldset class="units">
        <legend class="unseen">{product.unit}</legend>
        {units.map((unit) => (
          <label key={unit}>
            <input type="radio" name="size-unit" value={unit} checked={unit === preferred} />
            <span>{product.units[unit]}</span>
          </label>
        ))}
      </fieldset>
      {units.map((unit) => (
        <Measures key={unit} visit={visit} table={table} unit={unit} />
      ))}
      {table.note && <p class="small soft">{table.note}</p>}
    </div>
  )
}

function Measures({ visit, table, unit }: { visit: Visit; table: ShownSizeTable; unit: 'cm' | 'in' }): VNode {
  const { rows } = sizeTableIn({ unit: table.unit, rows: table.rows.map((row) => ({ systems: {}, ...row })) }, unit)
  const systems = [...new Set(rows.flatMap((row) => Object.keys(row.systems)))]
  const measures = [...new Set(rows.flatMap((row) => Object.keys(row.measures)))]
  const number = new Intl.NumberFormat(visit.locale, { maximumFractionDigits: 1 })
  return (
    <div class="table-scroll" data-unit={unit} tabindex={0} role="group" aria-label={visit.words.product.units[unit]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{visit.words.product.sizeColumn}</th>
            {systems.map((system) => (
              <th key={system} scope="col">
                {system}
              </th>
            ))}
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {table.names?.[measure] ?? measure}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.size}>
              <th scope="row">{row.size}</th>
              {systems.map((system) => (
                <td key={system}>{row.systems[system] ?? ''}</td>
              ))}
              {measures.map((measure) => (
                <td key={measure}>{row.measures[measure] === undefined ? '' : number.format(row.measures[measure])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
