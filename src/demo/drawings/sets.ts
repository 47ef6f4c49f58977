import type { DemoPicture, Words } from '../demo-product.ts'
import { both } from '../demo-product.ts'
import { type Backdrop, scene, surface } from './kit/scene.ts'

/** The papers the shop's pictures are taken on; each kind of goods keeps to its own two or three. */
export const sets = {
  rose: { wall: ['#f9e9e2', '#f0cfc4'], floor: '#e7b9ac' },
  blush: { wall: ['#fbf0e6', '#f3d9c4'], floor: '#e6c0a4' },
  sage: { wall: ['#eef0e2', '#d5dcc2'], floor: '#bfc9a6' },
  oat: { wall: ['#f8f0e2', '#ecdcc0'], floor: '#dcc59d' },
  plum: { wall: ['#f4e6e4', '#dcbdc0'], floor: '#c59ba1' },
  mist: { wall: ['#eceff3', '#ccd4de'], floor: '#b4bfcc' },
  clay: { wall: ['#f6e9df', '#e4c4b0'], floor: '#d0a68e' },
  stone: { wall: ['#e9edec', '#c6cfcd'], floor: '#aab6b3' },
  apricot: { wall: ['#fdf0df', '#f6d7b0'], floor: '#e8bd8c' },
  straw: { wall: ['#faf1de', '#eedab0'], floor: '#dfc48c' },
} as const satisfies Record<string, Backdrop>

export type SetName = keyof typeof sets

export interface Shot {
  /** Part of the stage that is seen, `x y width height`: nearer than the whole. */
  readonly near?: string
  /** The option value it shows, for a picture of one variant. */
  readonly of?: string
}

/** A picture of things standing on a set's floor. It is drawn when it is asked for. */
export const shot = (set: SetName, alt: Words, content: () => string, { near, of }: Shot = {}): DemoPicture => ({
  draw: () => scene({ ...sets[set], content: content(), ...(near ? { view: near } : {}) }),
  alt: both(...alt),
  ...(of ? { of } : {}),
})

/** A picture from straight above, of a surface or of things lying on it. */
export const fromAbove = (
  colours: readonly [string, string],
  alt: Words,
  content: () => string,
  { of }: Pick<Shot, 'of'> = {},
): DemoPicture => ({ draw: () => surface(colours, content()), alt: both(...alt), ...(of ? { of } : {}) })
