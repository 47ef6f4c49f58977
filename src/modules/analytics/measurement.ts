import { z } from 'zod'
import { proofDeeds, proofPlaces } from './proof.ts'

/** Kinds of pages, as their figures are grouped. */
export const templates = [
  'home',
  'product',
  'collection',
  'category',
  'products',
  'search',
  'cart',
  'checkout',
  'order',
  'account',
  'policy',
  'help',
  'other',
] as const
export type Template = (typeof templates)[number]

/** By the width of the window: under 600 pixels, under 1,024, or wider. */
export const devices = ['phone', 'tablet', 'desktop'] as const
export type Device = (typeof devices)[number]

/** Where somebody came from: `shop` from another page of it, `none` without saying. */
export const sources = ['none', 'shop', 'search', 'social', 'other'] as const
export type Source = (typeof sources)[number]

export const vitals = ['lcp', 'cls', 'inp', 'ttfb'] as const
export type Vital = (typeof vitals)[number]

/** Time and share are looked at in one tab; what is longer than a day, or lies beyond its end, is a broken clock. */
const longestMs = 86_400_000

/**
 * What a page tells of itself.
 *
 * - `page-seen`: somebody looks at it.
 * - `went-on`: she tapped a link of the shop or sent a form on it; told once.
 * - `page-left`: it was hidden for the first time; how long it was seen, and how far down.
 * - `vital`: how it loaded and answered (web.dev/vitals); milliseconds, `cls` without a unit.
 * - `searched`: a page of results, with how many there are.
 * - `product-reached`: the first product page of a visit, after so many pages of the shop.
 * - `proof-seen`: reviews stood in the middle of the window for a second; once per place and page view.
 * - `video-watched`: so much of a video was seen, in percent; 0 when it begins. Each once per video and page view.
 * - `proof-used`: something was done with them; each deed once per place and page view.
 */
export const happeningSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('page-seen') }),
  z.object({ type: z.literal('went-on') }),
  z.object({
    type: z.literal('page-left'),
    visibleMs: z.number().min(0).max(longestMs),
    scrolledPercent: z.number().min(0).max(100),
  }),
  z.object({ type: z.literal('vital'), vital: z.enum(vitals), value: z.number().min(0).max(longestMs) }),
  z.object({ type: z.literal('searched'), hits: z.int().min(0).max(10_000_000) }),
  z.object({ type: z.literal('product-reached'), taps: z.int().min(1).max(200) }),
  z.object({
    type: z.literal('video-watched'),
    media: z.uuid(),
    percent: z.union([z.literal(0), z.literal(25), z.literal(50), z.literal(75), z.literal(100)]),
  }),
  z.object({ type: z.literal('proof-seen'), place: z.enum(proofPlaces) }),
  z.object({ type: z.literal('proof-used'), place: z.enum(proofPlaces), deed: z.enum(proofDeeds) }),
])
export type Happening = z.infer<typeof happeningSchema>

/** One thing a page told, with what is known of the page and nothing that is known of a person. */
export interface Measurement {
  /** Given by the page; the same one is counted once, also when it comes again a day later. */
  readonly id: string
  readonly happening: Happening
  readonly template: Template
  /** Id of the product, collection or category that is shown; empty where a page shows none. */
  readonly subject: string
  readonly locale: string
  /** Code of the market; empty where it is not known. */
  readonly market: string
  readonly device: Device
  readonly source: Source
  /** Sixteen hexadecimal digits that stand for a visitor for one day; absent where views may not be joined. */
  readonly visitor: string | undefined
  /** Id of the cart she has, where views may be joined: never kept with the measurement, only beside what it saw. */
  readonly cart?: string | undefined
}
