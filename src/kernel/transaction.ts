import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { kyselyOver } from './client-dialect.ts'
import type { Database } from './database.ts'
import type { Announcement } from './event.ts'
import { newId } from './id.ts'
import type { EnqueueOptions, Order } from './job.ts'
import { type Enqueued, Outgoing } from './outgoing.ts'
import { endReading, keptChanges, runCommand, runStatement } from './statement.ts'
import { forgetPrepared, isStalePlan } from './statement-group.ts'
import { distrust, type KeptVersions, trustedVersions } from './trusted-versions.ts'

declare const opaque: unique symbol

/** A consistent view of the database with the instant it is seen at. Reached only through a module's `reading`. */
export interface Read {
  readonly now: Date
  readonly [opaque]: 'read'
}

/**
 * A transaction: all that a use case does in it happens, or nothing.
 *
 * Only edges (routes, consumers, jobs, tests) make one, with `inTransaction`; use cases take it as first argument.
 */
export interface Tx extends Read {
  /** Writes an event to the log, in this transaction. */
  publish(event: Announcement): Promise<void>
  /** Hands work for the outside world to the queue, in this transaction: it runs only if this commits. */
  enqueue(order: Order, options?: EnqueueOptions): Promise<void>
  /** A new identity for a row, UUID version 7. */
  newId(): string
}

/** How often an edge is begun again after a failure that passes by itself. */
const mostTries = 6
const worthRetrying = new Set(['40001', '40P01'])

/**
 * Runs one edge in a transaction at read committed; use cases lock what they decide upon.
 *
 * The whole of `work` runs again, up to five times with a growing random pause, when the database reports a
 * serialization failure (40001) or a deadlock (40P01), or when a table has another shape than its statement was
 * prepared for: it must touch nothing outside the database.
 */
export const inTransaction = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  again(() => runOnce(db, 'begin', work))

/** Runs `work` against one consistent view of the database that it cannot change; again as `inTransaction`. */
export const reading = <T>(db: Database, work: (read: Read) => Promise<T>): Promise<T> =>
  again(() => runOnce(db, 'begin isolation level repeatable read read only', work))

async function again<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      const isWorthIt = isStalePlan(error) || worthRetrying.has((error as { code?: string }).code ?? '')
      if (attempt === mostTries || !isWorthIt) throw error
      if (!isStalePlan(error)) await sleep(Math.random() * 5 * 2 ** attempt)
    }
  }
}

/**
 * Runs work of one single statement, which is a transaction by itself: neither begin nor commit is sent.
 *
 * For edges that ask one thing or write one row. It announces and enqueues nothing.
 *
 * @throws {Error} on a second statement: it would see another state, and undo nothing of the first
 */
export const inOneStatement = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  again(() => runAlone(db, work))

async function runAlone<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  const transaction = new Transaction(db, client, 'none')
  let broken: Error | undefined
  try {
    return await work(transaction as unknown as Tx)
  } catch (error) {
    if (isStalePlan(error)) await forgetPrepared(client).catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    transaction.end()
    if (transaction.changedKept) distrust(db.pool)
    client.release(broken)
  }
}

/** For tests of use cases: everything happens and is then undone. Deferred constraints are checked before. */
export async function rolledBack<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const undo = new Error('rolled back on purpose')
  let answer: T
  try {
    await runOnce(db, 'begin', async (tx) => {
      answer = await work(tx)
      await transactionOf(tx).outgoing.flush()
      await runStatement(clientOf(tx), 'set constraints all immediate', [])
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  return answer!
}

async function runOnce<T>(db: Database, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  const transaction = new Transaction(db, client, begin)
  let broken: Error | undefined
  try {
    const answer = await work(transaction as unknown as Tx)
    const { outgoing } = transaction
    const flushed = outgoing.flush()
    if (!outgoing.isSent) await flushed
    transaction.end()
    if (!transaction.begun) return answer
    if (transaction.isReading) {
      // What the connection is asked next stands behind it.
      endReading(client)
      return answer
    }
    // NOTE Sent together: when what is flushed fails, PostgreSQL makes the commit behind it a rollback.
    await Promise.all([transaction.begun, flushed, runCommand(client, 'commit')])
    const { announced, enqueued, types } = outgoing
    if (transaction.changedKept) distrust(db.pool)
    if (announced || enqueued) db.commits.tell({ announced, enqueued, types })
    return answer
  } catch (error) {
    transaction.end()
    if (transaction.begun) await runCommand(client, 'rollback').catch((lost: Error) => (broken = lost))
    if (!broken && isStalePlan(error)) await forgetPrepared(client).catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    client.release(broken)
  }
}

class Transaction {
  readonly now: Date
  readonly isReading: boolean
  readonly outgoing: Outgoing
  changedKept = false
  readonly #db: Database
  readonly #client: pg.PoolClient
  /** In the time of `performance.now()`. */
  readonly #begunAt = performance.now()
  #kysely: Kysely<unknown> | undefined
  #ownVersions: Promise<KeptVersions> | undefined
  readonly #begin: string
  /** Sent before the first statement: work that asks nothing, or only what is kept, sends nothing. */
  begun: Promise<unknown> | undefined
  #statements = 0
  #ended = false

  constructor(db: Database, client: pg.PoolClient, begin: string) {
    this.#db = db
    this.#client = client
    this.isReading = begin.includes('read only')
    this.#begin = begin
    this.now = db.clock.now()
    this.outgoing = new Outgoing(this.now, db.jobs, () => this.client)
    keptChanges.set(client, () => {
      this.changedKept = true
      this.#ownVersions = undefined
    })
  }

  publish(event: Announcement): Promise<void> {
    this.#checkWhole()
    this.outgoing.events.push(event)
    return Promise.resolve()
  }

  enqueue(order: Order, options: EnqueueOptions = {}): Promise<void> {
    this.#checkWhole()
    this.outgoing.jobs.push({ order, options })
    return Promise.resolve()
  }

  newId(): string {
    return newId()
  }

  get client(): pg.PoolClient {
    this.#checkOpen()
    if (!this.#isSingle) this.#sendBegin()
    else if (++this.#statements > 1) throw new Error('This was to be one statement only')
    return this.#client
  }

  get #isSingle(): boolean {
    return this.#begin === 'none'
  }

  #sendBegin(): void {
    if (this.begun) return
    this.begun = runCommand(this.#client, this.#begin)
    // Whatever comes after a failed begin fails as well, and says so.
    this.begun.catch(() => undefined)
  }

  get kysely(): Kysely<unknown> {
    this.#checkOpen()
    if (this.#isSingle) throw new Error('One statement is written by hand: use query')
    this.#sendBegin()
    return (this.#kysely ??= kyselyOver(this.#client))
  }

  /** Asks once, unless this transaction has changed what is kept since. */
  ownVersions(ask: () => Promise<KeptVersions>): Promise<KeptVersions> {
    this.#checkOpen()
    return (this.#ownVersions ??= ask())
  }

  /** As far as a reading goes, what another asked lately will do. */
  keptVersions(ask: () => Promise<KeptVersions>): Promise<KeptVersions> {
    if (!this.isReading || this.#ownVersions) return this.ownVersions(ask)
    return trustedVersions(this.#db.pool, this.#begunAt, () => this.ownVersions(ask))
  }

  get pool(): pg.Pool {
    return this.#db.pool
  }

  end(): void {
    this.#ended = true
  }

  #checkWhole(): void {
    this.#checkOpen()
    if (this.#isSingle) throw new Error('One statement cannot carry events or jobs')
  }

  /** @throws {Error} after the end: something kept a `Tx` beyond its transaction, or was not awaited */
  #checkOpen(): void {
    if (this.#ended) throw new Error('This transaction has ended; was a promise not awaited?')
  }
}

const transactionOf = (read: Read): Transaction => read as unknown as Transaction

/** For the kernel alone: the connection under a transaction. */
export const clientOf = (read: Read): pg.PoolClient => transactionOf(read).client

/** For the kernel alone: Kysely over a transaction, without its tables' types. */
export const kyselyOf = (read: Read): Kysely<unknown> => transactionOf(read).kysely

/** For the kernel alone: the versions of what is kept, as this transaction may go by. */
export const keptVersionsOf = (read: Read, ask: () => Promise<KeptVersions>): Promise<KeptVersions> =>
  transactionOf(read).keptVersions(ask)

/** The same as this transaction itself sees them. */
export const ownVersionsOf = (read: Read, ask: () => Promise<KeptVersions>): Promise<KeptVersions> =>
  transactionOf(read).ownVersions(ask)

/** For the kernel alone: a statement that goes to PostgreSQL together with the commit. */
export const runLast = (tx: Tx, text: string, values: readonly unknown[]): void =>
  void transactionOf(tx).outgoing.last.push({ text, values })

/** For the kernel alone: tells databases apart. */
export const poolOf = (read: Read): pg.Pool => transactionOf(read).pool

/** For tests: what this transaction has announced and not yet written. */
export const announcedIn = (tx: Tx): readonly Announcement[] => transactionOf(tx).outgoing.events

/** For tests: what this transaction has enqueued and not yet written. */
export const enqueuedIn = (tx: Tx): readonly Enqueued[] => transactionOf(tx).outgoing.jobs
