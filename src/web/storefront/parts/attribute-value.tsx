import type { VNode } from 'preact'
import type { ShownAttribute, SizeTable } from '../../../modules/catalog/index.ts'
import { Swatch } from './option-links.tsx'

/** One thing told of a product, by its kind. */
export function AttributeValue({ attribute }: { attribute: ShownAttribute }): VNode {
  const { kind, value, unit } = attribute
  switch (kind) {
    case 'size-table':
      return <Sizes table={value as SizeTable} />
    case 'material':
      return <Materials parts={value as readonly MaterialPart[]} />
    case 'list':
      return <p>{(value as readonly string[]).join(', ')}</p>
    case 'boolean':
      return <p>{value ? '✓' : '–'}</p>
    case 'care':
      return <p class="prose">{(value as { text: string }).text}</p>
    case 'shade': {
      const shade = value as { name: string; colour: string }
      return (
        <p>
          <Swatch colour={shade.colour} /> {shade.name}
        </p>
      )
    }
    default:
      return <p class="prose">{[String(value), unit].filter(Boolean).join(' ')}</p>
  }
}

interface MaterialPart {
  readonly name: string
  readonly percent?: number
}

function Materials({ parts }: { parts: readonly MaterialPart[] }): VNode {
  return <p>{parts.map(({ name, percent }) => (percent ? `${percent} % ${name}` : name)).join(', ')}</p>
}

function Sizes({ table }: { table: SizeTable }): VNode {
  const measures = [...new Set(table.rows.flatMap((row) => Object.keys(row.measures)))]
  return (
    <div class="table-scroll" tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{table.unit}</th>
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {measure}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.size}>
              <th scope="row">{row.size}</th>
              {measures.map((measure) => (
                <td key={measure}>{row.measures[measure] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
