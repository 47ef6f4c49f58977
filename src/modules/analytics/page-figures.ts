import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type Bucket, type Measure, quantile, valueOf } from './buckets.ts'
import type { Device, Template, Vital } from './measurement.ts'
import { vitals } from './measurement.ts'
import { mostTaps, thresholds } from './thresholds.ts'

export interface PagesAsked {
  /** Days in UTC, both included. */
  readonly from: string
  readonly to: string
  /** Only these; they narrow times and vitals, not the counts. */
  readonly device?: Device | undefined
  readonly market?: string | undefined
}

/** Milliseconds, `cls` without a unit; of how many page views, and how many of these were good, middling and poor. */
export interface VitalFigure {
  readonly p75: number
  readonly count: number
  readonly good: number
  readonly middling: number
  readonly poor: number
}

/** Null where nothing was measured. */
export type VitalFigures = Readonly<Record<Vital, VitalFigure | null>>

interface Counts {
  readonly views: number
  readonly visitors: number
  readonly entries: number
  readonly bounces: number
}

export interface PageFigures {
  readonly all: Counts
  readonly vitals: VitalFigures
  readonly templates: readonly (Counts & {
    readonly template: Template
    readonly visible: { readonly medianMs: number; readonly p75Ms: number } | null
    readonly scrolledPercent: number | null
    readonly vitals: VitalFigures
  })[]
  readonly devices: readonly { readonly device: Device; readonly vitals: VitalFigures }[]
  readonly markets: readonly { readonly market: string; readonly vitals: VitalFigures }[]
  readonly searches: { readonly asked: number; readonly inVain: number }
  /** Pages of the shop before the first product, of those who came in elsewhere; `within` counts those of three at most. */
  readonly taps: { readonly median: number; readonly count: number; readonly within: number } | null
  readonly days: readonly { readonly on: string; readonly views: number }[]
}

/** How the shop's pages do, for all templates at once: five statements however many pages there are. */
export async function pageFigures(read: Read, asked: PagesAsked): Promise<PageFigures> {
  const period = [asked.from, asked.to]
  const counted = await query<Omit<Counts, 'bounces'> & { template: Template | ''; wentOn: number }>(
    read,
    counts,
    period,
  )
  const spread = await query<SpreadRow>(read, spreads, [...period, asked.device ?? null, asked.market ?? null])
  const [searches] = await query<{ asked: number; inVain: number }>(read, searched, period)
  const days = await query<{ on: string; views: number }>(read, byDay, period)
  const rowsOf = (where: Partial<SpreadRow>) =>
    spread.filter((row) => keys.every((key) => row[key] === (where[key] ?? null)))
  const templates = counted.flatMap(({ template, ...row }) =>
    template === '' ? [] : [{ template, ...withBounces(row) }],
  )
  const all = counted.find(({ template }) => template === '')
  return {
    all: all ? withBounces(all) : { views: 0, visitors: 0, entries: 0, bounces: 0 },
    vitals: vitalFigures(rowsOf({})),
    templates: templates.map((row) => ({ ...row, ...timesOf(rowsOf({ template: row.template })) })),
    devices: valuesOf(spread, 'device').map((device) => ({
      device: device as Device,
      vitals: vitalFigures(rowsOf({ device })),
    })),
    markets: valuesOf(spread, 'market').map((market) => ({ market, vitals: vitalFigures(rowsOf({ market })) })),
    searches: searches!,
    taps: tapsOf(rowsOf({})),
    days,
  }
}

/** Of one template, device or market; all three null: of all. */
interface SpreadRow extends Bucket {
  readonly template: string | null
  readonly device: string | null
  readonly market: string | null
  readonly measure: Measure
}

const keys = ['template', 'device', 'market'] as const

const valuesOf = (rows: readonly SpreadRow[], key: (typeof keys)[number]): string[] =>
  [...new Set(rows.map((row) => row[key]))].filter((value) => value !== null).toSorted()

/** NOTE: who went on after midnight is counted a day later than she came. */
function withBounces<Row extends { views: number; visitors: number; entries: number; wentOn: number }>(
  row: Row,
): Counts {
  const { views, visitors, entries, wentOn } = row
  return { views, visitors, entries, bounces: Math.max(0, entries - wentOn) }
}

const of = (rows: readonly SpreadRow[], measure: Measure) => rows.filter((row) => row.measure === measure)

function vitalFigures(rows: readonly SpreadRow[]): VitalFigures {
  const figures = vitals.map((vital) => [vital, vitalFigure(vital, of(rows, vital))] as const)
  return Object.fromEntries(figures) as Record<Vital, VitalFigure | null>
}

function vitalFigure(vital: Vital, rows: readonly SpreadRow[]): VitalFigure | null {
  const p75 = quantile(vital, rows, 0.75)
  if (p75 === undefined) return null
  const { good, poor } = thresholds[vital]
  const share = (is: (value: number) => boolean) =>
    rows.reduce((sum, { bucket, count }) => sum + (is(valueOf(vital, bucket)) ? count : 0), 0)
  return {
    p75,
    count: share(() => true),
    good: share((value) => value <= good),
    middling: share((value) => value > good && value <= poor),
    poor: share((value) => value > poor),
  }
}

function timesOf(rows: readonly SpreadRow[]) {
  const [medianMs, p75Ms] = [0.5, 0.75].map((share) => quantile('visible', of(rows, 'visible'), share))
  return {
    visible: medianMs === undefined || p75Ms === undefined ? null : { medianMs, p75Ms },
    scrolledPercent: quantile('scrolled', of(rows, 'scrolled'), 0.5) ?? null,
    vitals: vitalFigures(rows),
  }
}

function tapsOf(rows: readonly SpreadRow[]): PageFigures['taps'] {
  const taps = of(rows, 'taps')
  const median = quantile('taps', taps, 0.5)
  if (median === undefined) return null
  const sum = (some: readonly Bucket[]) => some.reduce((all, { count }) => all + count, 0)
  return { median, count: sum(taps), within: sum(taps.filter(({ bucket }) => bucket <= mostTaps)) }
}

const counts = `
  select template, sum(views)::int as views, sum(visitors)::int as visitors, sum(entries)::int as entries,
    sum(went_on)::int as "wentOn"
  from analytics.page_day where day between $1 and $2 and subject = ''
  group by template order by sum(views) desc, template`

const spreads = `
  select template, device, market, measure, bucket, sum(count)::int as count
  from analytics.spread_day
  where day between $1 and $2 and subject = '' and ($3::text is null or device = $3) and ($4::text is null or market = $4)
  group by grouping sets
    ((measure, bucket), (template, measure, bucket), (device, measure, bucket), (market, measure, bucket))`

const searched = `
  select coalesce(sum(asked), 0)::int as asked, coalesce(sum(in_vain), 0)::int as "inVain"
  from analytics.search_day where day between $1 and $2`

const byDay = `
  select one.day::date::text as "on", coalesce(views, 0)::int as views
  from generate_series($1::date, $2::date, interval '1 day') as one (day)
    left join analytics.page_day page on page.day = one.day::date and template = '' and subject = ''
  order by one.day`
