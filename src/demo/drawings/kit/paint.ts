import { createHash } from 'node:crypto'
import { darker, lighter } from './colour.ts'

export type Stop = readonly [at: number, colour: string, opacity?: number]

/** A gradient with its definition; definitions of one content have one name, so that they may stand there twice. */
export interface Paint {
  readonly definition: string
  readonly url: string
}

export type Fill = string | Paint

const stop = ([at, colour, opacity = 1]: Stop): string =>
  `<stop offset="${at}" stop-color="${colour}"${opacity < 1 ? ` stop-opacity="${opacity}"` : ''}/>`

function named(kind: string, attributes: string, stops: readonly Stop[]): Paint {
  const inside = stops.map(stop).join('')
  const id = `g${createHash('sha256')
    .update(kind + attributes + inside)
    .digest('hex')
    .slice(0, 10)}`
  return { definition: `<${kind} id="${id}" ${attributes}>${inside}</${kind}>`, url: `url(#${id})` }
}

/** Along a line within the shape's own box; from left to right when nothing is said. */
export const linear = (stops: readonly Stop[], [x1, y1, x2, y2] = [0, 0, 1, 0]): Paint =>
  named('linearGradient', `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"`, stops)

export const down = (stops: readonly Stop[]): Paint => linear(stops, [0, 0, 0, 1])

export const radial = (stops: readonly Stop[], [cx, cy, r] = [0.5, 0.5, 0.5]): Paint =>
  named('radialGradient', `cx="${cx}" cy="${cy}" r="${r}"`, stops)

/** The light on something round that stands upright, lit from the left; the more gloss, the harder the light. */
export const round = (colour: string, gloss = 0.4): Paint =>
  linear([
    [0, darker(colour, 0.3)],
    [0.05, darker(colour, 0.14)],
    [0.15, lighter(colour, gloss * 0.35)],
    [0.23, lighter(colour, gloss)],
    [0.32, lighter(colour, gloss * 0.3)],
    [0.52, colour],
    [0.78, darker(colour, 0.16)],
    [0.94, darker(colour, 0.36)],
    [1, darker(colour, 0.24)],
  ])

const filled = (fill: Fill): [string, string] => (typeof fill === 'string' ? ['', fill] : [fill.definition, fill.url])

export function path(d: string, fill: Fill, more = ''): string {
  const [definition, url] = filled(fill)
  return `${definition}<path d="${d}" fill="${url}" ${more}/>`
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: Fill, more = ''): string {
  const [definition, url] = filled(fill)
  return `${definition}<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${url}" ${more}/>`
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
  rx?: number
}

export function rect({ x, y, width, height, rx = 0 }: Box, fill: Fill, more = ''): string {
  const [definition, url] = filled(fill)
  return `${definition}<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${rx}" fill="${url}" ${more}/>`
}

export const stroke = (d: string, colour: string, width: number, opacity = 1): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`

/** A line without a hard edge: the same line many times, each wider and fainter. */
export const softStroke = (d: string, colour: string, width: number, opacity: number): string =>
  [1, 0.72, 0.48, 0.26].map((share) => stroke(d, colour, width * share, opacity / 4)).join('')

/** A shape without a hard edge. */
export const softShape = (d: string, colour: string, blur: number, opacity: number): string =>
  [1, 0.75, 0.5, 0.25, 0]
    .map(
      (share) =>
        `<path d="${d}" fill="${colour}" stroke="${colour}" stroke-width="${blur * share}" stroke-linejoin="round" opacity="${opacity / 5}"/>`,
    )
    .join('')

export interface Placing {
  scale?: number
  turn?: number
  opacity?: number
}

/** Puts something whose foot is at 0, 0 somewhere else. */
export const place = (x: number, y: number, art: string, { scale = 1, turn = 0, opacity = 1 }: Placing = {}): string =>
  `<g transform="translate(${x} ${y})${turn ? ` rotate(${turn})` : ''}${scale === 1 ? '' : ` scale(${scale})`}"${opacity < 1 ? ` opacity="${opacity}"` : ''}>${art}</g>`

/** Only what lies within the outline is seen. */
export function within(outline: string, art: string): string {
  const id = `c${createHash('sha256').update(outline).digest('hex').slice(0, 10)}`
  return `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${art}</g>`
}
