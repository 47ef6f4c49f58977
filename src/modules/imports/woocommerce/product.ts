import { checkedProduct } from '../checked-product.ts'
import { notesFor, type Notes } from '../finding.ts'
import type { Row } from '../file/row.ts'
import type { Group, Incoming, IncomingProduct, Terms } from '../incoming.ts'
import { asHtml, listOf } from '../reading-cells.ts'
import { attributesOf } from './attributes.ts'
import { offerIn } from './offer.ts'
import { typesOf } from './types-of.ts'
import { choicesIn } from './variations.ts'

/** Reads a product with its variations. */
export function readWooProduct(group: Group, terms: Terms): Incoming {
  const notes = notesFor(terms.headers)
  const first = group.rows[0]!
  const incoming = { key: group.key ?? '', row: first.number, findings: notes.findings }
  const title = first.cells['name']
  if (group.problem) notes.problem(first.number, group.problem.field, group.problem.message)
  else if (!title) notes.problem(first.number, 'name', 'A product needs a name.')
  if (group.problem || !title) return incoming

  const product = productIn(group.rows, title, terms, notes)
  const checked = product && checkedProduct(first.number, product, notes)
  if (!checked) notes.problem(first.number, '', `“${title}” is not imported.`)
  return { ...incoming, product: checked }
}

function productIn(rows: readonly Row[], title: string, terms: Terms, notes: Notes): IncomingProduct | undefined {
  const row = rows[0]!
  const { cells } = row
  const sold = soldIn(rows, terms, notes)
  if (!sold || sold.variants.length === 0) return undefined
  const paths = listOf(cells['categories']).map((path) =>
    path
      .split('>')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  const images = [...listOf(cells['images']), ...sold.variants.flatMap(({ imageUrl }) => imageUrl ?? [])]
  return {
    title,
    description: [cells['shortDescription'], cells['description']].map((text) => asHtml(text ?? '')).join(''),
    vendor: listOf(cells['brands'])[0],
    categoryPath: paths[0] ?? [],
    tags: [...new Set([...listOf(cells['tags']), ...paths.slice(1).flatMap((path) => path.at(-1) ?? [])])],
    status: statusOf(row, rows.length - 1, notes),
    seo: {},
    images: [...new Set(images)].map((url) => ({ url })),
    ...sold,
  }
}

function soldIn(
  rows: readonly Row[],
  terms: Terms,
  notes: Notes,
): Pick<IncomingProduct, 'options' | 'variants'> | undefined {
  const row = rows[0]!
  if (rows.length > 1) return choicesIn(rows, terms, notes)
  const offer = offerIn(row, terms, notes)
  if (!offer) return undefined
  if (!offer.price && isSoldAlone(row)) {
    notes.warning(row.number, 'regularPrice', 'There is no price, so it cannot be bought until it has one.')
  }
  if (isSoldAlone(row) && attributesOf(row).length > 0) {
    notes.warning(row.number, 'attribute 1 name', 'Attributes that nobody chooses among are not imported.')
  }
  return { options: [], variants: [{ ...offer, optionValues: [] }] }
}

const isSoldAlone = (row: Row): boolean => !['variable', 'grouped', 'external'].some((type) => typesOf(row).has(type))

/** Only what can be sold here as it is becomes active; the rest is kept as a draft, and says why. */
function statusOf(row: Row, variations: number, notes: Notes): IncomingProduct['status'] {
  const { cells, number } = row
  const types = typesOf(row)
  const kept = (field: string, why: string): 'draft' => {
    notes.warning(number, field, `${why}; it is kept as a draft.`)
    return 'draft'
  }
  if (types.has('downloadable')) notes.warning(number, 'types', 'The files to download are not imported.')
  if (types.has('grouped')) return kept('types', 'A group is not sold as one; a collection can show its products')
  if (types.has('external'))
    return kept('types', `This is sold elsewhere (${cells['externalUrl'] ?? 'no address told'})`)
  if (types.has('variable') && variations === 0) return kept('types', 'The file has no variation of it')
  if (cells['visibility'] === 'hidden') return kept('visibility', 'It is hidden from the catalogue')
  return (cells['published'] ?? '1') === '1' ? 'active' : 'draft'
}
