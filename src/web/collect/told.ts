import { z } from 'zod'
import {
  type Device,
  happeningSchema,
  type Measurement,
  type Source,
  type Template,
  templates,
} from '../../modules/analytics/index.ts'

/** Most things that one page tells at a time. */
export const mostTold = 50

/** What a page says of itself beside what happened on it. */
export const toldSchema = z.object({
  page: z.enum(templates),
  subject: z.uuid().optional(),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .max(35),
  market: z.string().regex(/^[a-z0-9-]{0,32}$/),
  /** Of the window, in pixels: only its class is kept. */
  width: z.number().min(0).max(100_000),
  /** Host of the page before, as the browser says it: only its class is kept. */
  from: z.string().max(300).default(''),
  happenings: z.array(z.unknown()).min(1).max(mostTold),
})
export type Told = z.infer<typeof toldSchema>

const itemSchema = z.object({ id: z.string().regex(/^[\w.-]{8,80}$/) }).and(happeningSchema)

export interface Fault {
  /** Place among the happenings, from 0. */
  readonly index: number
  readonly field: string
  readonly message: string
}

/** As it waits for the database, where the cart's secret becomes its id. */
export interface ToldMeasurement extends Measurement {
  readonly cartToken?: string | undefined
}

/** These say which cart they were seen from. */
const bringsCart: ReadonlySet<string> = new Set(['page-seen', 'proof-seen', 'proof-used'])

/** What a page told, one by one: what does not fit is named, the rest counts. */
export function measurementsOf(
  told: Told,
  about: { ownHost: string; visitor: string | undefined; cartToken?: string | undefined },
): { measurements: ToldMeasurement[]; faults: Fault[] } {
  const { page, subject = '', locale, market } = told
  const common = {
    ...{ template: page satisfies Template, subject, locale, market, visitor: about.visitor },
    ...{ device: deviceOf(told.width), source: sourceOf(told.from, about.ownHost) },
  }
  const measurements: ToldMeasurement[] = []
  const faults: Fault[] = []
  for (const [index, one] of told.happenings.entries()) {
    const checked = itemSchema.safeParse(one)
    if (checked.success) {
      const { id, ...happening } = checked.data
      const isFromCart = about.cartToken !== undefined && bringsCart.has(happening.type)
      measurements.push({ ...common, id, happening, ...(isFromCart && { cartToken: about.cartToken }) })
    } else {
      const issue = checked.error.issues[0]!
      faults.push({ index, field: `happenings.${[index, ...issue.path].join('.')}`, message: issue.message })
    }
  }
  return { measurements, faults }
}

const deviceOf = (width: number): Device => (width < 600 ? 'phone' : width < 1_024 ? 'tablet' : 'desktop')

/** Names before the ending: `google` of `www.google.co.kr`. */
const searchEngines =
  /(^|\.)(google|bing|naver|daum|duckduckgo|yahoo|baidu|yandex|ecosia|startpage|qwant|zum)\.[a-z.]+$/
const socialSites =
  /(^|\.)((facebook|instagram|tiktok|pinterest|youtube|reddit|threads|linkedin|snapchat|twitter|tumblr|kakao)\.[a-z.]+|t\.co|x\.com|bsky\.app|line\.me|t\.me|vk\.com)$/

function sourceOf(from: string, ownHost: string): Source {
  if (from === '') return 'none'
  if (from === ownHost) return 'shop'
  const host = from.toLowerCase().replace(/:\d+$/, '')
  if (searchEngines.test(host)) return 'search'
  return socialSites.test(host) ? 'social' : 'other'
}
