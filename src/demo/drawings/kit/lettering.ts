import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Font, openSync } from 'fontkit'

let loaded: Font | undefined

/** Pretendard, from its package: drawings must not depend on the fonts a machine happens to have. */
function font(): Font {
  return (loaded ??= openSync(join(packageFolder('pretendard'), 'dist/public/static/Pretendard-Bold.otf')))
}

function packageFolder(name: string, from = dirname(fileURLToPath(import.meta.url))): string {
  const folder = join(from, 'node_modules', name)
  return existsSync(folder) ? folder : packageFolder(name, dirname(from))
}

export interface Lettering {
  /** Where the middle of the baseline is. */
  x: number
  y: number
  size: number
  fill: string
  /** Extra room between letters, in the drawing's units. */
  spacing?: number
  opacity?: number
  turn?: number
}

/** Words as outlines, centred on their baseline. */
export function lettering(text: string, { x, y, size, fill, spacing = 0, opacity = 1, turn = 0 }: Lettering): string {
  const { unitsPerEm } = font()
  const scale = size / unitsPerEm
  const { glyphs, positions } = font().layout(text)
  let at = 0
  const paths = glyphs.map((glyph, index) => {
    const path = `<path transform="translate(${at} 0)" d="${glyph.path.toSVG()}"/>`
    at += positions[index]!.xAdvance + spacing / scale
    return path
  })
  const left = x - ((at - spacing / scale) * scale) / 2
  const turned = turn === 0 ? '' : `rotate(${turn} ${x} ${y}) `
  return `<g fill="${fill}" opacity="${opacity}" transform="${turned}translate(${left} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`
}
