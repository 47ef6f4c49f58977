import type { VNode } from 'preact'
import type { ShownAttribute } from '../../../modules/catalog/index.ts'
import type { Visit } from '../visit.ts'
import { type ShownSizeTable, SizeTable } from './size-table.tsx'
import { Swatch } from './swatch.tsx'

/** One thing told of a product, by its kind. */
export function AttributeValue({ visit, attribute }: { visit: Visit; attribute: ShownAttribute }): VNode {
  const { kind, value, unit } = attribute
  switch (kind) {
    case 'size-table':
      return <SizeTable visit={visit} table={value as ShownSizeTable} />
    case 'material':
      return <Materials parts={value as readonly MaterialPart[]} />
    case 'list':
      return <p>{(value as readonly string[]).join(', ')}</p>
    case 'boolean':
      return <p>{value ? '✓' : '–'}</p>
    case 'care':
      return <Care visit={visit} care={value as Care} />
    case 'how-to':
      // Sanitised when it was read; see the catalogue's attribute-in.
      return <div class="prose" dangerouslySetInnerHTML={{ __html: String(value) }} />
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

interface Care {
  readonly symbols?: readonly string[]
  readonly text?: string
}

/** The symbols of ISO 3758 as words, then what the maker adds. */
function Care({ visit, care }: { visit: Visit; care: Care }): VNode {
  const words: Readonly<Record<string, string>> = visit.words.product.careSymbols
  const symbols = care.symbols?.flatMap((symbol) => words[symbol] ?? []) ?? []
  return (
    <div class="prose">
      {care.text && <p>{care.text}</p>}
      {symbols.length > 0 && <p class="small soft">{symbols.join(' · ')}</p>}
    </div>
  )
}
