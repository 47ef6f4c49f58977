import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Font, openSync } from 'fontkit'

let loaded: Font | undefined

/** Pretendard has Latin and Korean letters; from its package, since no machine can be relied on to have fonts. */
const font = (): Font =>
  (loaded ??= openSync(join(packageFolder('pretendard'), 'dist/public/static/Pretendard-Bold.otf')))

function packageFolder(name: string, from = dirname(fileURLToPath(import.meta.url))): string {
  const folder = join(from, 'node_modules', name)
  return existsSync(folder) ? folder : packageFolder(name, dirname(from))
}

/** Without signs that the letters do not have: emoji, flags and their joints. */
const drawable = (text: string): string =>
  text
    .replaceAll(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** How wide a text is at a size, in pixels. */
export function widthOf(text: string, size: number): number {
  const { positions } = font().layout(drawable(text))
  return (positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * size) / font().unitsPerEm
}

/** Breaks a text into lines of at most that width; a word that is longer is broken, and what is too much ends in an ellipsis. */
export function linesOf(text: string, { size, width, most }: { size: number; width: number; most: number }): string[] {
  const lines: string[] = ['']
  for (const word of drawable(text).split(' ')) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word
    if (widthOf(longer, size) <= width) lines[lines.length - 1] = longer
    else if (widthOf(word, size) <= width) lines.push(word)
    else for (const sign of lines.at(-1) ? ` ${word}` : word) appendSign(lines, sign, { size, width })
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  while (widthOf(`${kept.at(-1)}…`, size) > width) kept[most - 1] = kept[most - 1]!.slice(0, -1)
  kept[most - 1] = `${kept[most - 1]}…`
  return kept
}

function appendSign(lines: string[], sign: string, { size, width }: { size: number; width: number }): void {
  const longer = lines.at(-1)! + sign
  if (widthOf(longer, size) <= width) lines[lines.length - 1] = longer
  else lines.push(sign.trim())
}

/** A line of text as outlines, from the left end of its baseline: nothing of it can be read as markup. */
export function outline(
  text: string,
  { x, y, size, fill }: { x: number; y: number; size: number; fill: string },
): string {
  const { unitsPerEm } = font()
  const scale = size / unitsPerEm
  const { glyphs, positions } = font().layout(drawable(text))
  let at = 0
  const paths = glyphs.map((glyph, index) => {
    const path = `<path transform="translate(${at} 0)" d="${glyph.path.toSVG()}"/>`
    at += positions[index]!.xAdvance
    return path
  })
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`
}

export interface Label {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly ink: string
  readonly isRight?: boolean
}

/** A word on a ground with round ends, from its left end or, with `isRight`, to its right end. */
export function label(text: string, { x, y, size, fill, ink, isRight }: Label): string {
  const wide = widthOf(text, size) + size * 1.6
  const left = isRight ? x - wide : x
  return `<rect x="${left}" y="${y}" width="${wide}" height="${size * 2}" rx="${size}" fill="${fill}"/>
    ${outline(text, { x: left + size * 0.8, y: y + size * 1.36, size, fill: ink })}`
}
