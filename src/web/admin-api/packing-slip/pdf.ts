import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { PaperSize, SaidPart, SlipContent } from './slip.ts'

interface Fonts {
  readonly regular: Buffer
  readonly bold: Buffer
}

let loaded: Fonts | undefined

/** The letterforms of printed things. Read once; each document embeds only the letters it uses. */
export function fonts(): Fonts {
  const { resolve } = createRequire(import.meta.url)
  const read = (weight: string) => readFileSync(resolve(`pretendard/dist/public/static/Pretendard-${weight}.otf`))
  return (loaded ??= { regular: read('Regular'), bold: read('Bold') })
}

const ink = '#1c1b19'
const faint = '#8a8478'
const looks = { A4: { margin: 46, text: 11 }, A6: { margin: 20, text: 8.5 } } as const

/** The slip as a PDF; Korean and Latin letters are embedded. */
export async function slipPdf(slip: SlipContent, about: { size: PaperSize; colour: string }): Promise<Buffer> {
  const { margin, text } = looks[about.size]
  const { regular, bold } = fonts()
  const title = `${slip.say('slip')} ${slip.about[0] ?? ''}`
  const doc = new PDFDocument({ size: about.size, margin, info: { Title: title }, lang: 'ko' })
  const bytes = collected(doc)
  doc.registerFont('regular', regular).registerFont('bold', bold)
  draw(new Pen(doc, { text, colour: about.colour }), slip)
  doc.end()
  return bytes
}

export function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
}

function draw(pen: Pen, slip: SlipContent): void {
  pen.head(slip.heading, slip.from, slip.about)
  if (slip.to.length > 0) pen.part(slip.say('to'))
  for (const line of slip.to) pen.line(line)
  pen.part(slip.say('goods'))
  if (slip.lines.length === 0) pen.line(slip.say('nothing'))
  for (const { units, title, detail, price, isTicked } of slip.lines) {
    pen.item(`${units} × ${title}`, { detail, price, isTicked })
  }
  if (slip.total) pen.line(`${slip.say('total')} ${slip.total}`, { bold: true, align: 'right' })
  if (slip.tasks.length > 0) pen.part(slip.say('extras'))
  for (const { text, isTicked } of slip.tasks) pen.item(text, { isTicked })
  for (const part of slip.said) drawSaid(pen, part, slip.say('byHand'))
}

function drawSaid(pen: Pen, part: SaidPart, byHand: string): void {
  pen.part(part.title)
  if (part.text) pen.line(part.text)
  if (part.code) pen.code(part.code)
  if (part.handwritten) pen.roomForHand(byHand)
}

/** Draws from top to bottom and begins a new page where something would not fit. */
class Pen {
  readonly #doc: PDFKit.PDFDocument
  readonly #text: number
  readonly #colour: string

  constructor(doc: PDFKit.PDFDocument, { text, colour }: { text: number; colour: string }) {
    this.#doc = doc
    this.#text = text
    this.#colour = colour
  }

  head(name: string, from: readonly string[], about: readonly string[]): void {
    const half = this.#width / 2
    const top = this.#doc.y
    this.#font('bold', 1.5).text(name, { width: half - 8 })
    this.#font('regular', 0.85)
    for (const line of from) this.#doc.text(line, { width: half - 8 })
    const left = this.#doc.y
    const right = { width: half, align: 'right' as const }
    this.#font('bold', 1).text(about[0] ?? '', this.#left + half, top, right)
    this.#font('regular', 0.85)
    for (const line of about.slice(1)) this.#doc.text(line, right)
    this.#to(Math.max(left, this.#doc.y) + 6)
    this.#doc.moveTo(this.#left, this.#doc.y).lineTo(this.#left + this.#width, this.#doc.y)
    this.#doc.lineWidth(1.5).strokeColor(this.#colour).stroke()
  }

  /** A heading never stands alone at the foot of a page. */
  part(title: string): void {
    this.#room(this.#text * 5)
    this.#to(this.#doc.y + this.#text)
    this.#font('bold', 1).fillColor(this.#colour).text(title)
    this.#to(this.#doc.y + 2)
  }

  line(text: string, about: { bold?: boolean; align?: 'left' | 'right' } = {}): void {
    this.#font(about.bold ? 'bold' : 'regular', 1).text(text, { width: this.#width, align: about.align ?? 'left' })
    this.#to(this.#doc.y)
  }

  /** One thing to be ticked off. */
  item(text: string, about: { detail?: string; price?: string | undefined; isTicked: boolean }): void {
    const [left, indent, priceWidth] = [this.#left, this.#text * 1.9, about.price ? this.#text * 7 : 0]
    const width = this.#width - indent - priceWidth
    this.#font('regular', 1)
    const height = this.#doc.heightOfString(text, { width }) + (about.detail ? this.#text * 1.4 : 0)
    this.#room(height + 6)
    const top = this.#doc.y
    this.#box(left, top + 1.5, about.isTicked)
    if (about.price) {
      this.#doc.text(about.price, left + this.#width - priceWidth, top, { width: priceWidth, align: 'right' })
    }
    this.#doc.text(text, left + indent, top, { width })
    if (about.detail) this.#font('regular', 0.85).fillColor(faint).text(about.detail, { width })
    this.#to(this.#doc.y + 5)
  }

  code(code: string): void {
    this.#room(this.#text * 2.5)
    this.#font('bold', 1.6).text(code, { characterSpacing: 1.2 })
    this.#to(this.#doc.y)
  }

  roomForHand(words: string): void {
    const height = this.#text * 5
    this.#room(height + 8)
    const top = this.#doc.y + 4
    this.#font('regular', 0.85).fillColor(faint).text(words, this.#left, top)
    for (const share of [0.5, 1]) {
      const y = top + height * share
      this.#doc.moveTo(this.#left, y).lineTo(this.#left + this.#width, y)
    }
    this.#doc.lineWidth(0.5).dash(2, { space: 2 }).strokeColor(faint).stroke().undash()
    this.#to(top + height + 4)
  }

  #box(x: number, y: number, isTicked: boolean): void {
    const side = this.#text
    this.#doc.lineWidth(0.8).strokeColor(ink).rect(x, y, side, side).stroke()
    if (!isTicked) return
    this.#doc.moveTo(x + side * 0.2, y + side * 0.55).lineTo(x + side * 0.42, y + side * 0.8)
    this.#doc
      .lineTo(x + side * 0.82, y + side * 0.2)
      .lineWidth(1.2)
      .stroke()
  }

  #font(weight: keyof Fonts, scale: number): PDFKit.PDFDocument {
    return this.#doc
      .font(weight)
      .fontSize(this.#text * scale)
      .fillColor(ink)
  }

  #room(height: number): void {
    const { page } = this.#doc
    if (this.#doc.y + height > page.height - page.margins.bottom) this.#doc.addPage()
  }

  #to(y: number): void {
    this.#doc.x = this.#left
    this.#doc.y = y
  }

  get #left(): number {
    return this.#doc.page.margins.left
  }

  get #width(): number {
    const { page } = this.#doc
    return page.width - page.margins.left - page.margins.right
  }
}
