import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import {
  dayAfter,
  dayOf,
  devices,
  measurementDays,
  mostError,
  mostSeen,
  mostTaps,
  pageFigures,
  templates,
  thresholds,
} from '../../modules/analytics/index.ts'
import { type PageKind, pageTitles } from '../../modules/catalog/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'

const vital = z
  .object({
    p75: z.number().describe('Milliseconds; CLS without a unit. Three views of four were at least as good'),
    count: z.int().describe('Of so many views'),
    good: z.int(),
    middling: z.int(),
    poor: z.int(),
  })
  .nullable()
const vitals = z.object({ lcp: vital, cls: vital, inp: vital, ttfb: vital }).meta({ id: 'PageVitals' })
const threshold = z.object({ good: z.number(), poor: z.number() })
const counts = {
  views: z.int(),
  visitors: z.int().describe('Of each day, added up; only where views may be joined without asking'),
  entries: z.int().describe('Views that began a visit'),
  bounces: z.int().describe('Entries from which nobody went on'),
}

const figures = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    mostError: z.number().describe('Times and vitals may be off by this share'),
    keptDays: z.int().describe('What single pages told is kept so long'),
    thresholds: z.object({ lcp: threshold, cls: threshold, inp: threshold, ttfb: threshold }),
    mostTaps: z.int(),
    all: z.object(counts),
    vitals,
    templates: z
      .array(
        z.object({
          ...counts,
          template: z.enum(templates),
          visible: z.object({ medianMs: z.number(), p75Ms: z.number() }).nullable(),
          scrolledPercent: z.number().nullable().describe('Half of the views came at least so far down'),
          vitals,
        }),
      )
      .readonly(),
    devices: z.array(z.object({ device: z.enum(devices), vitals })).readonly(),
    markets: z.array(z.object({ market: z.string().describe('Empty where it is not known'), vitals })).readonly(),
    searches: z.object({ asked: z.int(), inVain: z.int() }),
    taps: z
      .object({ median: z.int(), count: z.int(), within: z.int().describe('In `mostTaps` at most') })
      .nullable()
      .describe('From the first page of a visit to its first product'),
    days: z.array(z.object({ on: z.iso.date(), views: z.int() })).readonly(),
  })
  .meta({ id: 'PageFigures' })

const seenPage = z
  .object({
    ...counts,
    subject: z.string().describe('Id of the product, collection or category'),
    title: z.string().nullable().describe('Null when it is gone'),
    medianMs: z.number().nullable().describe('Half of the views lasted at least so long'),
  })
  .meta({ id: 'SeenPage' })

const period = { days: z.coerce.number().int().min(1).max(400).default(28).describe('The last days, today with them') }

/** How the shop's own pages do, as they told it themselves. */
export const pagesRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/page-figures',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'getPageFigures',
        summary: 'Views, bounces, time and web vitals by kind of page, device and market; searches in vain; taps',
        querystring: z.object({
          ...period,
          device: z.enum(devices).optional().describe('Times and vitals of this device alone'),
          market: z.string().max(32).optional().describe('Times and vitals of this market alone'),
        }),
        response: { 200: figures },
      },
    },
    ({ query: { days, ...cut } }) =>
      app.edge.reading(async (read) => {
        const { from, to } = lastDays(read, days)
        const found = await pageFigures(read, { from, to, ...cut })
        return { from, to, mostError, keptDays: measurementDays, thresholds, mostTaps, ...found }
      }),
  )
  seenRoutes(server, app)
}

const lastDays = (read: Read, days: number) => ({ from: dayAfter(read.now, 1 - days), to: dayOf(read.now) })
const withSubjects = ['product', 'collection', 'category'] as const
const place = z.object({ views: z.int(), subject: z.string() })

function seenRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/page-figures/:template',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'listSeenPages',
        summary: 'Products, collections or categories by how often their pages are seen, most first',
        params: z.object({ template: z.enum(withSubjects) }),
        querystring: pageQuery.extend(period),
        response: { 200: pageOf(seenPage) },
      },
    },
    ({ params: { template }, query: { days, limit, cursor } }) =>
      app.edge.reading(async (read) => {
        const after = readCursor(place, cursor)
        const rows = await mostSeen(read, { ...lastDays(read, days), template, limit: limit + 1, after })
        const titles = await titlesOf(
          read,
          template,
          rows.map(({ subject }) => subject),
        )
        const named = rows.map((row) => ({ ...row, title: titles.get(row.subject) ?? null }))
        return pageFrom(named, limit, ({ views, subject }) => ({ views, subject }))
      }),
  )
}

async function titlesOf(read: Read, kind: PageKind, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { defaultLocale } = await shopSettings(read)
  const titles = await pageTitles(read, { kind, ids })
  return new Map([...titles].map(([id, title]) => [id, translated(title, defaultLocale)]))
}
