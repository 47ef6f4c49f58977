import { seconds } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import {
  collectMeasurements,
  dayOf,
  type Measurement,
  mostMeasurements,
  saltsOfDays,
} from '../../modules/analytics/index.ts'
import { checkoutsOfTokens } from '../../modules/checkout/index.ts'
import { mayMeasure } from '../../modules/consent/index.ts'
import { listMarkets } from '../../modules/pricing/index.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Gauge } from '../http/metrics.ts'
import type { ToldMeasurement } from './told.ts'

/** What waits for the database at most; the rest is dropped and counted. About 2 MB. */
export const mostWaiting = 5_000
const everyMs = seconds(1)
/** While the database is away it is asked again after so long. */
const pauseMs = seconds(5)
/** Markets and salts are read again after so long. */
const rereadMs = seconds(60)
/** So many products and collections have figures of their own per process and day; further ones count for their template alone. */
const mostSubjects = 10_000

/** Takes what pages tell, and brings it to the database in batches. */
export interface Collector {
  /** @returns how many were dropped because too much waits */
  take(measurements: readonly ToldMeasurement[]): number
  /** The day's salt where views in this market may be told to be one visitor's, and the salt is known. */
  saltFor(market: string): Buffer | undefined
  /** Brings what waits to the database; what does not get there goes on waiting. */
  flush(): Promise<void>
  readonly isAway: boolean
  readonly gauges: readonly Gauge[]
}

const collectors = new WeakMap<Edge, Collector>()

/** The one collector of a process's edge: its door and its figures in `/metrics` share it. */
export function collectorOf(edge: Edge): Collector {
  const collector = collectors.get(edge) ?? new Batches(edge)
  collectors.set(edge, collector)
  return collector
}

/** What breaks a constraint or is no value at all (SQLSTATE classes 23 and 22) must not hold up what comes behind it. */
const willNeverFit = (error: unknown): boolean => /^2[23]/.test((error as { code?: string }).code ?? '')

/** The ids of the carts whose secrets were told; invented ones are nobody's. One statement, none where no cart is. */
async function withCarts(tx: Tx, batch: readonly ToldMeasurement[]): Promise<Measurement[]> {
  const tokens = new Set(batch.flatMap(({ cartToken }) => cartToken ?? []))
  const carts = tokens.size > 0 ? await checkoutsOfTokens(tx, [...tokens]) : new Map<string, string>()
  return batch.map(({ cartToken, ...one }) => ({ ...one, cart: carts.get(cartToken ?? '') }))
}

class Batches implements Collector {
  readonly #edge: Edge
  #waiting: ToldMeasurement[] = []
  #timer: NodeJS.Timeout | undefined
  #flushing: Promise<void> | undefined
  #dropped = 0
  #kept = 0
  #away = false
  #salts: ReadonlyMap<string, Buffer> = new Map()
  #markets: ReadonlyMap<string, 'visitors' | 'pages'> = new Map()
  #readAt = Number.NEGATIVE_INFINITY
  #subjects = { day: '', seen: new Set<string>() }

  constructor(edge: Edge) {
    this.#edge = edge
  }

  take(measurements: readonly ToldMeasurement[]): number {
    const room = Math.max(0, mostWaiting - this.#waiting.length)
    this.#waiting.push(...measurements.slice(0, room))
    const dropped = Math.max(0, measurements.length - room)
    this.#dropped += dropped
    this.#schedule(this.#away ? pauseMs : everyMs)
    return dropped
  }

  saltFor(market: string): Buffer | undefined {
    if (this.#markets.get(market) !== 'visitors') return undefined
    return this.#salts.get(dayOf(this.#edge.clock.now()))
  }

  flush(): Promise<void> {
    this.#flushing ??= this.#bring().finally(() => (this.#flushing = undefined))
    return this.#flushing
  }

  get isAway(): boolean {
    return this.#away
  }

  get gauges(): readonly Gauge[] {
    const gauge = (name: string, help: string, value: () => number): Gauge => ({
      name: `dangol_collect_${name}`,
      help,
      read: () => Promise.resolve([{ value: value() }]),
    })
    return [
      gauge('kept_measurements', 'What pages told that is in the database, since this process began', () => this.#kept),
      gauge('dropped_measurements', 'What was dropped because too much waited, or did not fit', () => this.#dropped),
      gauge('waiting_measurements', 'What waits for the database', () => this.#waiting.length),
    ]
  }

  /** NOTE: the timer alone never keeps a process alive; whoever ends it flushes. */
  #schedule(afterMs: number): void {
    if (this.#timer) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.flush()
    }, afterMs).unref()
  }

  async #bring(): Promise<void> {
    try {
      await this.#readAgain()
      while (this.#waiting.length > 0) {
        const batch = this.#waiting.slice(0, mostMeasurements)
        await this.#bringBatch(batch.map((one) => this.#bounded(one)))
        this.#waiting.splice(0, batch.length)
      }
      this.#away = false
    } catch {
      // Figures are not worth an alarm: how many wait is in the metrics, and the database's absence is told by others.
      this.#away = true
      this.#schedule(pauseMs)
    }
  }

  async #bringBatch(batch: readonly ToldMeasurement[]): Promise<void> {
    try {
      this.#kept += await this.#edge.inTransaction(async (tx) => collectMeasurements(tx, await withCarts(tx, batch)))
    } catch (error) {
      if (!willNeverFit(error)) throw error
      this.#dropped += batch.length
    }
  }

  async #readAgain(): Promise<void> {
    const today = dayOf(this.#edge.clock.now())
    if (performance.now() - this.#readAt < rereadMs && this.#salts.has(today)) return
    const { salts, markets } = await this.#edge.inTransaction(async (tx) => ({
      salts: await saltsOfDays(tx),
      markets: await listMarkets(tx),
    }))
    this.#salts = new Map(salts.map(({ day, salt }) => [day, salt]))
    this.#markets = new Map(markets.map(({ code, countries }) => [code, mayMeasure(countries)]))
    this.#readAt = performance.now()
  }

  /** Whoever invents markets or products makes no rows of their own. */
  #bounded(one: ToldMeasurement): ToldMeasurement {
    const market = this.#markets.has(one.market) ? one.market : ''
    const day = dayOf(this.#edge.clock.now())
    if (this.#subjects.day !== day) this.#subjects = { day, seen: new Set() }
    const { seen } = this.#subjects
    if (!seen.has(one.subject) && seen.size >= mostSubjects) return { ...one, market, subject: '' }
    seen.add(one.subject)
    return { ...one, market }
  }
}
