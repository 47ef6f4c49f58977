import type { Element } from 'domhandler'
import type { PagePicture } from './page-facts.ts'
import { above, attribute, has, isFolded, type Parsed } from './parsed.ts'

/** A picture with the address that a phone asks for. */
export type ParsedPicture = Omit<PagePicture, 'bytes'> & { readonly onPhone: string }

/** A phone of 400 points with two dots to the point. */
const phoneDots = 800

/** The pictures that a shopper sees without opening anything, in the order of the page. */
export const picturesOn = (page: Parsed): ParsedPicture[] =>
  page
    .all('img')
    .filter((picture) => !isFolded(picture))
    .map(pictureFrom)

function pictureFrom(picture: Element): ParsedPicture {
  const sources = sourcesOf(picture)
  const src = attribute(picture, 'src')
  const isDrawn = /\.svg($|\?)|^data:/.test(src)
  const best = sources[0]
  const choices = choicesIn(best ? attribute(best, 'srcset') : attribute(picture, 'srcset'))
  const fits = choices.find(({ width }) => width >= phoneDots) ?? choices.at(-1)
  return {
    src,
    hasAlt: has(picture, 'alt'),
    hasSize: has(picture, 'width') && has(picture, 'height'),
    isModern:
      isDrawn ||
      /\.(avif|webp)($|\?)/.test(src) ||
      sources.some((source) => /avif|webp/.test(attribute(source, 'type'))),
    hasWidths: isDrawn || choices.length > 1 || Number(attribute(picture, 'width')) < phoneDots / 2,
    isLazy: attribute(picture, 'loading') === 'lazy',
    width: Number(attribute(picture, 'width')) || 0,
    onPhone: fits?.address ?? src,
  }
}

function sourcesOf(picture: Element): Element[] {
  const [frame] = above(picture)
  if (frame?.name !== 'picture') return []
  return frame.children.filter((child): child is Element => 'name' in child && child.name === 'source')
}

/** The narrowest first. */
const choicesIn = (srcset: string): { address: string; width: number }[] =>
  srcset
    .split(',')
    .map((choice) => choice.trim().split(/\s+/))
    .flatMap(([address, width]) => (address && width?.endsWith('w') ? [{ address, width: parseInt(width) }] : []))
    .sort((a, b) => a.width - b.width)
