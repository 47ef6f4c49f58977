import type { Database } from '../kernel/database.ts'
import type { Bus } from '../kernel/bus.ts'
import type { Edge, Module } from '../kernel/module.ts'
import type { HttpSettings } from './http/settings.ts'
import type { IdentifyPrincipal, IdentifyShopper } from './http/principal.ts'
import type { Gauge } from './http/metrics.ts'

/** What every route may use. Routes that need more (a payment provider, a store for images) are made with it. */
export interface App {
  readonly db: Database
  readonly edge: Edge
  /** What other processes say in passing; without it live pages hear of this process alone, and of others by asking. */
  readonly bus?: Bus
  /** Ready is who has all their migrations. */
  readonly modules: readonly Module[]
  readonly http?: Partial<HttpSettings>
  readonly identify?: {
    /** Staff sessions and API keys; without it, routes that require a scope refuse everybody. */
    readonly principal?: IdentifyPrincipal
    /** The profile behind a shopper's session; by the sessions of `profiles` when left out. */
    readonly shopper?: IdentifyShopper
  }
  /** This process was asked to end: it is no longer ready, and finishes what has begun. */
  readonly isEnding?: () => boolean
  /** Figures for `/metrics` beyond those of HTTP, the pool, the consumers and the jobs. */
  readonly gauges?: readonly Gauge[]
}
