import sharp from 'sharp'
import { composeWords } from './compose-words.ts'
import { label, linesOf, outline } from './lettering.ts'
import { formats, type PieceFormat } from './piece.ts'

export interface Composition {
  /** The customer's picture, a JPEG of the shop's own making; left out, it is a card of her words. */
  readonly photo?: Buffer | undefined
  readonly format: PieceFormat
  readonly quote: string
  /** `Minji K.`, or empty. */
  readonly credit: string
  readonly product: string
  readonly shop: string
  /** The shop's colour and what is read on it, `#rrggbb`. */
  readonly brand: string
  readonly onBrand: string
  /** The word that says that it is rewarded; absent where it is not. */
  readonly mark?: string | undefined
}

/**
 * Makes the picture of a piece, as JPEG: her photo, what she said, who she is, what it is of, and whose shop that is; without
 * a photo all of it on the shop's colour.
 */
export async function compose({ photo, format, ...said }: Composition): Promise<Buffer> {
  const { width, height } = formats[format]
  if (!photo) return composeWords(said, width, height)
  return sharp(photo, { limitInputPixels: 60_000_000 })
    .resize({ width, height, fit: 'cover', position: 'attention' })
    .composite([{ input: Buffer.from(overlay(said, width, height)) }])
    .jpeg({ quality: 86 })
    .toBuffer()
}

export type Said = Omit<Composition, 'photo' | 'format'>

function overlay({ quote, credit, product, shop, brand, onBrand, mark }: Said, width: number, height: number): string {
  const edge = Math.round(width * 0.06)
  const size = Math.round(width * 0.044)
  const small = Math.round(width * 0.026)
  const lines = quote ? linesOf(`“${quote}”`, { size, width: width - 2 * edge, most: 5 }) : []
  const foot = height - edge - (height > width * 1.5 ? height * 0.08 : 0)
  const who = [credit, product].filter(Boolean).join(' · ')
  const [name] = linesOf(who, { size: small, width: width - 2 * edge, most: 1 })
  const first = foot - small * 1.9 - (lines.length - 1) * size * 1.32
  const shade = Math.round(height - first + size * 2.4)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity="0"/>
      <stop offset=".35" stop-color="#000" stop-opacity=".55"/><stop offset="1" stop-color="#000" stop-opacity=".82"/></linearGradient></defs>
    <rect y="${height - shade}" width="${width}" height="${shade}" fill="url(#s)"/>
    ${lines.map((line, at) => outline(line, { x: edge, y: first + at * size * 1.32, size, fill: '#fff' })).join('')}
    ${outline(name ?? '', { x: edge, y: foot, size: small, fill: '#fff' })}
    ${label(shop, { x: edge, y: edge, size: small, fill: brand, ink: onBrand })}
    ${mark ? label(mark, { x: width - edge, y: edge, size: small, fill: '#ffffff', ink: '#1a1a1a', isRight: true }) : ''}
  </svg>`
}
