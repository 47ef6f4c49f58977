import type { VNode } from 'preact'
import type { ShownAttribute } from '../../../modules/catalog/index.ts'
import type { Visit } from '../visit.ts'
import { CareSymbols } from './care-symbols.tsx'
import { type ShownSizeTable, SizeTable } from './size-table.tsx'
import { Swatch } from './swatch.tsx'

interface AttributeValueProps {
  visit: Visit
  attribute: ShownAttribute
  /** What the product's sizes are called in the language of the page. */
  sizeLabels: ReadonlyMap<string, string>
}

/** One thing told of a product, by its kind. */
export function AttributeValue({ visit, attribute, sizeLabels }: AttributeValueProps): VNode {
  const { key, kind, value, unit } = attribute
  switch (kind) {
    case 'size-table':
      return <SizeTable visit={visit} name={key} table={value as ShownSizeTable} sizeLabels={sizeLabels} />
    case 'material':
      return <Materials parts={value as readonly MaterialPart[]} />
    case 'list':
      return <p>{(value as readonly string[]).join(', ')}</p>
    case 'boolean':
      return <p>{value ? visit.words.product.yes : visit.words.product.no}</p>
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

/** The symbols of ISO 3758 with their words, then what the maker adds. */
function Care({ visit, care }: { visit: Visit; care: Care }): VNode {
  const words: Readonly<Record<string, string>> = visit.words.product.careSymbols
  const symbols = care.symbols?.flatMap((symbol) => (words[symbol] ? [{ symbol, words: words[symbol] }] : [])) ?? []
  return (
    <div class="care">
      {symbols.length > 0 && <CareSymbols symbols={symbols} />}
      {care.text && <p class="prose">{care.text}</p>}
    </div>
  )
}
