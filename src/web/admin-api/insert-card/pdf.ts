import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import { inkOn } from '../../storefront/look/scheme.ts'
import { collected, fonts } from '../packing-slip/pdf.ts'
import type { CardContent, CardSize } from './card.ts'

const millimetre = 72 / 25.4
const papers: Readonly<Record<CardSize, [number, number]>> = {
  A6: [105 * millimetre, 148 * millimetre],
  '10x15': [100 * millimetre, 150 * millimetre],
}
const margin = 9 * millimetre
const head = 17 * millimetre
/** Beyond the four units of white around it that scanners need. */
const codeSide = 38 * millimetre
const ink = '#1c1b19'
const faint = '#5d574c'

/** Cards as a PDF, one a page; Korean and Latin letters are embedded, and the squares of the code are lines, not dots. */
export async function cardsPdf(cards: readonly CardContent[], size: CardSize): Promise<Buffer> {
  const { regular, bold } = fonts()
  const [first] = cards
  const about = { info: { Title: cards.map(({ order }) => order).join(', ') }, lang: first?.locale ?? 'en' }
  const doc = new PDFDocument({ size: papers[size], margin: 0, autoFirstPage: false, ...about })
  const bytes = collected(doc)
  doc.registerFont('regular', regular).registerFont('bold', bold)
  for (const card of cards) {
    doc.addPage()
    draw(doc, card)
  }
  doc.end()
  return bytes
}

function draw(doc: PDFKit.PDFDocument, card: CardContent): void {
  const { width, height } = doc.page
  doc.rect(0, 0, width, head).fill(card.colour)
  fitted(doc, card.shop, { y: 0, height: head, from: 15, to: 9, bold: true, colour: inkOn(card.colour) })
  fitted(doc, card.forWhom, { y: head + 12, height: 16, from: 11, to: 7, colour: faint })
  fitted(doc, card.offer, { y: head + 30, height: 44, from: 20, to: 10, bold: true })
  fitted(doc, card.text, { y: head + 78, height: 44, from: 10.5, to: 6.5 })
  const below = height - margin - 11
  drawCode(doc, card.link, { x: (width - codeSide) / 2, y: below - 68 - codeSide })
  fitted(doc, card.scan, { y: below - 62, height: 13, from: 9, to: 6.5, colour: faint })
  fitted(doc, card.code, { y: below - 48, height: 22, from: 17, to: 9, bold: true, spacing: 1.2 })
  fitted(doc, card.type, { y: below - 26, height: 12, from: 8, to: 5.5, colour: faint })
  fitted(doc, card.until, { y: below - 13, height: 13, from: 9.5, to: 6.5, bold: true })
  fitted(doc, card.order, { y: below + 2, height: 10, from: 6.5, to: 5, colour: faint })
}

interface Place {
  readonly y: number
  readonly height: number
  /** Largest and smallest letters, in points; what does not fit even then ends with an ellipsis. */
  readonly from: number
  readonly to: number
  readonly bold?: boolean
  readonly colour?: string
  readonly spacing?: number
}

/** Words in the middle of their place, as large as they fit. */
function fitted(doc: PDFKit.PDFDocument, text: string, place: Place): void {
  const width = doc.page.width - 2 * margin
  const about = { width, align: 'center' as const, characterSpacing: place.spacing ?? 0 }
  doc.font(place.bold ? 'bold' : 'regular').fillColor(place.colour ?? ink)
  let size = place.from
  while (size > place.to && doc.fontSize(size).heightOfString(text, about) > place.height) size -= 0.5
  const taken = Math.min(doc.fontSize(size).heightOfString(text, about), place.height)
  const y = place.y + (place.height - taken) / 2
  doc.text(text, margin, y, { ...about, height: place.height + 1, ellipsis: true })
}

function drawCode(doc: PDFKit.PDFDocument, link: string, at: { x: number; y: number }): void {
  const { data, size } = encode(link, { ecc: 'M', border: 0 })
  const unit = codeSide / size
  data.forEach((row, down) => {
    row.forEach((isDark, right) => {
      if (isDark) doc.rect(at.x + right * unit, at.y + down * unit, unit, unit)
    })
  })
  doc.fill('#000000')
}
