import sharp from 'sharp'
import type { Said } from './compose.ts'
import { label, linesOf, outline } from './lettering.ts'

/** Sizes of the quote that are tried, as parts of the card's shorter side: the largest that fits whole is taken. */
const sizes = [0.1, 0.086, 0.074, 0.064, 0.055, 0.047]
const lineHeight = 1.32

/** Makes a card of words, as JPEG: what she said, large, on the shop's colour; who she is and what it is of below it. */
export async function composeWords(said: Said, width: number, height: number): Promise<Buffer> {
  return sharp(Buffer.from(card(said, width, height)))
    .flatten({ background: said.brand })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

function card({ quote, credit, product, shop, brand, onBrand, mark }: Said, width: number, height: number): string {
  const side = Math.min(width, height)
  const edge = Math.round(side * 0.075)
  const small = Math.round(side * 0.034)
  const [top, room] = [edge + small * 4, height - 2 * edge - small * 9]
  const { size, lines } = fitted(`“${quote}”`, { side, width: width - 2 * edge, room })
  const oneLine = { size: small, width: width - 2 * edge, most: 1 }
  const names = [credit, product].filter(Boolean).flatMap((text) => linesOf(text, oneLine))
  const tall = lines.length * size * lineHeight
  const first = top + (room - tall) / 2 + size
  const under = first + tall - size * 0.2
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="${brand}"/>
    ${lines.map((line, at) => outline(line, { x: edge, y: first + at * size * lineHeight, size, fill: onBrand })).join('')}
    <rect x="${edge}" y="${under - small * 0.5}" width="${small * 2.4}" height="${Math.max(2, Math.round(small * 0.12))}" fill="${onBrand}"/>
    ${names.map((name, at) => outline(name, { x: edge, y: under + small * (1.3 + at * 1.5), size: small, fill: onBrand })).join('')}
    ${label(shop, { x: edge, y: edge, size: small, fill: onBrand, ink: brand })}
    ${mark ? label(mark, { x: width - edge, y: edge, size: small, fill: '#ffffff', ink: '#1a1a1a', isRight: true }) : ''}
  </svg>`
}

/** The quote in lines, as large as the room allows; what is still too long at the smallest size ends in an ellipsis. */
function fitted(
  text: string,
  { side, width, room }: { side: number; width: number; room: number },
): { size: number; lines: string[] } {
  for (const part of sizes) {
    const size = Math.round(side * part)
    const lines = linesOf(text, { size, width, most: 99 })
    if (lines.length * size * lineHeight <= room) return { size, lines }
  }
  const size = Math.round(side * sizes.at(-1)!)
  return { size, lines: linesOf(text, { size, width, most: Math.max(1, Math.floor(room / (size * lineHeight))) }) }
}
