import pg from 'pg'
import type { Database } from './database.ts'

/** PostgreSQL takes less than this in one notification. */
const mostPayloadBytes = 8_000

/** What is said between processes and may be lost: nothing may depend on it but speed. */
export interface Bus {
  /**
   * Tells all processes, this one too. Not part of any transaction: a NOTIFY inside one makes all commits of the
   * database wait for each other in one line.
   *
   * @throws {Error} when the payload has 8000 bytes or more
   */
  publishHint(channel: string, payload?: string): Promise<void>
  /**
   * Hears what this process says from now on, and others from a moment later: as soon as the database knows.
   *
   * @param onGap called when hints may have been missed, because the connection was lost and is back
   * @returns what ends the hearing
   */
  subscribe(channel: string, listener: (payload: string) => void, onGap?: () => void): () => void
  close(): Promise<void>
}

interface Subscription {
  readonly listener: (payload: string) => void
  readonly onGap: (() => void) | undefined
}

/** Opens the bus: one connection of its own to hear on, which comes back by itself; speaking borrows from the pool. */
export async function openBus(db: Database, onError: (error: Error) => void = () => undefined): Promise<Bus> {
  const bus = new PostgresBus(db, onError)
  await bus.open()
  return bus
}

const firstPauseMs = 100
const longestPauseMs = 5_000

class PostgresBus implements Bus {
  readonly #db: Database
  readonly #onError: (error: Error) => void
  readonly #subscriptions = new Map<string, Set<Subscription>>()
  #client: pg.Client | undefined
  /** Done when the database knows of all subscriptions, so that this process hears what it says itself. */
  #listening: Promise<unknown> = Promise.resolve()
  #retry: NodeJS.Timeout | undefined
  #pauseMs = firstPauseMs
  #closed = false

  constructor(db: Database, onError: (error: Error) => void) {
    this.#db = db
    this.#onError = onError
  }

  async open(): Promise<void> {
    const client = new pg.Client({ ...this.#db.pool.options, application_name: 'dangol bus', keepAlive: true })
    client.on('notification', ({ channel, payload }) => this.#hear(channel, payload ?? ''))
    client.on('error', (error) => this.#onError(error))
    await client.connect()
    client.once('end', () => {
      if (this.#client === client) this.#lost()
    })
    for (const channel of this.#subscriptions.keys()) await client.query(listenTo(channel))
    this.#client = client
    if (this.#closed) await client.end()
    this.#pauseMs = firstPauseMs
  }

  async publishHint(channel: string, payload = ''): Promise<void> {
    const bytes = Buffer.byteLength(payload)
    if (bytes >= mostPayloadBytes) {
      throw new Error(`A hint on ${channel} has ${bytes} bytes; at most ${mostPayloadBytes - 1} fit. Send an id.`)
    }
    await this.#listening
    await this.#db.pool.query({
      name: 'publish-hint',
      text: 'select pg_notify($1, $2)',
      values: [named(channel), payload],
    })
  }

  subscribe(channel: string, listener: (payload: string) => void, onGap?: () => void): () => void {
    const subscription = { listener, onGap }
    const others = this.#subscriptions.get(named(channel))
    if (others) others.add(subscription)
    else {
      this.#subscriptions.set(named(channel), new Set([subscription]))
      const listening = this.#listen(named(channel)).catch((error: Error) => this.#onError(error))
      this.#listening = Promise.all([this.#listening, listening])
    }
    return () => this.#subscriptions.get(named(channel))?.delete(subscription)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    await this.#client?.end().catch((error: Error) => this.#onError(error))
  }

  async #listen(channel: string): Promise<void> {
    await this.#client?.query(listenTo(channel))
  }

  #hear(channel: string, payload: string): void {
    for (const { listener } of this.#subscriptions.get(channel) ?? []) listener(payload)
  }

  #lost(): void {
    this.#client = undefined
    if (this.#closed) return
    this.#retry = setTimeout(() => {
      this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs)
      this.open().then(
        () => this.#tellOfGap(),
        (error: Error) => {
          this.#onError(error)
          this.#lost()
        },
      )
    }, this.#pauseMs)
  }

  #tellOfGap(): void {
    for (const subscriptions of this.#subscriptions.values()) {
      for (const { onGap } of subscriptions) onGap?.()
    }
  }
}

/** Channels share one namespace in the database; ours begin alike. */
function named(channel: string): string {
  if (!/^[a-z][a-z0-9.-]{0,49}$/.test(channel)) throw new Error(`${channel} is no name for a channel`)
  return `dangol.${channel}`
}

const listenTo = (channel: string): string => `listen ${pg.escapeIdentifier(channel)}`
