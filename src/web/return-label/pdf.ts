import PDFDocument from 'pdfkit'
import { collected, fonts } from '../admin-api/packing-slip/pdf.ts'
import { code128 } from './code128.ts'
import type { LabelContent } from './label.ts'

const margin = 46
const faint = '#5d574c'
const ink = '#1c1b19'

/** The slip as a PDF of one A4 page; Korean and Latin letters are embedded. */
export async function labelPdf(label: LabelContent): Promise<Buffer> {
  const { regular, bold } = fonts()
  const info = { Title: `${label.title} ${label.number}` }
  const doc = new PDFDocument({ size: 'A4', margin, info, lang: label.locale })
  const bytes = collected(doc)
  doc.registerFont('regular', regular).registerFont('bold', bold)
  outside(doc, label)
  inside(doc, label)
  doc.end()
  return bytes
}

type Pdf = PDFKit.PDFDocument

const say = (doc: Pdf, text: string, look: { size?: number; bold?: boolean; colour?: string } = {}): Pdf =>
  doc
    .font(look.bold ? 'bold' : 'regular')
    .fontSize(look.size ?? 11)
    .fillColor(look.colour ?? ink)
    .text(text)

/** What is stuck on the parcel: number, bars, from and to. */
function outside(doc: Pdf, label: LabelContent): void {
  say(doc, `${label.title} ${label.number}`, { size: 16, bold: true })
  drawBars(doc, label.number, { y: doc.y + 8, unit: 1.5, height: 62 })
  say(doc, label.fromTitle, { size: 9, colour: faint })
  for (const line of label.from) say(doc, line)
  doc.moveDown(0.7)
  say(doc, label.toTitle, { size: 9, colour: faint })
  for (const line of label.to) say(doc, line, { size: 15, bold: true })
  const y = doc.y + 22
  doc.lineWidth(0.7).dash(4, { space: 3 }).strokeColor(faint)
  doc.moveTo(margin, y).lineTo(doc.page.width - margin, y)
  doc.stroke().undash()
  doc.y = y + 16
}

/** What goes into the parcel: the goods and what comes next. */
function inside(doc: Pdf, label: LabelContent): void {
  say(doc, `${label.number} · ${label.order}`, { bold: true })
  doc.moveDown(0.5)
  say(doc, label.linesTitle, { bold: true, colour: label.colour })
  for (const { text, detail } of label.lines) {
    say(doc, text)
    if (detail) say(doc, detail, { size: 9, colour: faint })
  }
  doc.moveDown(0.5)
  say(doc, label.nextTitle, { bold: true, colour: label.colour })
  label.next.forEach((step, index) => say(doc, `${index + 1}. ${step}`))
}

function drawBars(doc: Pdf, text: string, at: { y: number; unit: number; height: number }): void {
  const { bars } = code128(text)
  const left = margin + 10 * at.unit
  for (const bar of bars) doc.rect(left + bar.at * at.unit, at.y, bar.width * at.unit, at.height)
  doc.fill('#000000')
  doc.x = margin
  doc.y = at.y + at.height + 14
}
