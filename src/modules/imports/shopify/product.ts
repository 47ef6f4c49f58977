import type { Row } from '../file/row.ts'
import { notesFor, type Notes } from '../finding.ts'
import type { Group, Incoming, IncomingProduct, Terms } from '../incoming.ts'
import { checkedProduct } from '../checked-product.ts'
import { asHtml, listOf, yesOrNo } from '../reading-cells.ts'
import { readVariant } from './variant.ts'

/** Reads the rows of one handle. */
export function readShopifyProduct(group: Group, { currency, headers }: Terms): Incoming {
  const notes = notesFor(headers)
  const first = group.rows[0]!
  const incoming = { key: group.key ?? '', row: first.number, findings: notes.findings }
  if (group.problem) {
    notes.problem(first.number, group.problem.field, group.problem.message)
    return incoming
  }
  const title = first.cells['title']
  if (!title) {
    notes.problem(first.number, 'title', 'The first row of a product needs its title.')
    return incoming
  }
  const product = productIn(group.rows, title, currency, notes)
  const checked = product && checkedProduct(first.number, product, notes)
  if (!checked) notes.problem(first.number, '', `“${title}” is not imported.`)
  return { ...incoming, product: checked }
}

function productIn(rows: readonly Row[], title: string, currency: string, notes: Notes): IncomingProduct | undefined {
  const { cells, number } = rows[0]!
  const names = optionNames(rows[0]!)
  const variants = rows
    .filter((row, index) => index === 0 || tellsOfVariant(row))
    .flatMap((row) => readVariant(row, { names, currency, isGiftCard: isGiftCard(rows[0]!) }, notes) ?? [])
  if (variants.length === 0) return undefined
  rows.slice(1).forEach((row) => {
    if (row.cells['title'] && row.cells['title'] !== title) {
      notes.warning(row.number, 'title', `This handle is already “${title}” (row ${number}), which stays its title.`)
    }
  })
  return {
    handle: cells['handle'],
    title,
    description: asHtml(cells['description'] ?? ''),
    vendor: cells['vendor'],
    type: cells['type'],
    categoryPath: categoryIn(cells['category']),
    tags: listOf(cells['tags']),
    status: statusOf(rows[0]!, notes),
    options: names.map((name, index) => ({
      name,
      values: [...new Set(variants.map(({ optionValues }) => optionValues[index]!))],
    })),
    seo: {
      ...(cells['seoTitle'] && { title: cells['seoTitle'] }),
      ...(cells['seoDescription'] && { description: cells['seoDescription'] }),
    },
    images: imagesIn(rows),
    variants,
  }
}

/** `Title` with the only value `Default Title` is how Shopify says that there is nothing to choose. */
function optionNames({ cells }: Row): string[] {
  if (cells['option1Name']?.toLowerCase() === 'title' && cells['option1Value']?.toLowerCase() === 'default title')
    return []
  return [cells['option1Name'], cells['option2Name'], cells['option3Name']].filter((name) => name !== undefined)
}

/** A row with nothing but a picture tells of none. */
const tellsOfVariant = ({ cells }: Row): boolean =>
  ['option1Value', 'option2Value', 'option3Value', 'price', 'sku', 'barcode'].some((field) => field in cells)

const isGiftCard = ({ cells }: Row): boolean => yesOrNo(cells['giftCard']) === true

function statusOf(row: Row, notes: Notes): IncomingProduct['status'] {
  const { cells, number } = row
  if (isGiftCard(row)) {
    notes.warning(number, 'giftCard', 'Gift cards are not sold here yet; it is kept as a draft.')
    return 'draft'
  }
  const told = cells['status']?.toLowerCase()
  const isShown = yesOrNo(cells['published']) !== false
  if (told === 'archived' || told === 'draft') return told
  if (told === undefined || told === 'active') return isShown ? 'active' : 'draft'
  notes.warning(number, 'status', `“${cells['status']}” is not active, draft or archived; it is kept as a draft.`)
  return 'draft'
}

/** Google's category is sometimes a number where Shopify's has words; a number names nothing here. */
const categoryIn = (text: string | undefined): string[] =>
  text && !/^\d+$/.test(text)
    ? text
        .split('>')
        .map((title) => title.trim())
        .filter(Boolean)
    : []

function imagesIn(rows: readonly Row[]): IncomingProduct['images'] {
  const told = rows.flatMap(({ cells }, index) => {
    const url = cells['image']
    return url ? [{ url, alt: cells['imageAlt'], position: Number(cells['imagePosition']) || index + 1 }] : []
  })
  told.sort((a, b) => a.position - b.position)
  const once = new Map<string, { url: string; alt: string | undefined }>()
  for (const { url, alt } of told) if (!once.get(url)?.alt) once.set(url, { url, alt })
  return [...once.values()]
}
