import pg from 'pg'
import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import { Commits } from './commits.ts'
import type { JobSink } from './outgoing.ts'

/** Whole numbers from `bigint` and `count(*)` come as numbers; one that JavaScript cannot hold exactly is a bug. */
const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} from the database is too large`)
  return value
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.INT8 ? wholeNumber : (pg.types.getTypeParser(oid, format) as never),
}

/** An open PostgreSQL with what a transaction needs beside it: the clock it reads and the queue its jobs go to. */
export interface Database {
  readonly pool: pg.Pool
  readonly clock: Clock
  /** Absent while migrating; enqueuing then is a bug. */
  readonly jobs?: JobSink
  /** Tells of each commit here that announced or enqueued something. */
  readonly commits: Commits
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** `postgresql://…`, or a folder with a Unix socket as `host`. */
  connectionString: string
  /** Most connections this process opens. */
  connections?: number
  clock?: Clock
  /** Told of a connection that broke, e.g. when the database restarts; the pool opens a new one. */
  onLostConnection?: (error: Error) => void
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    types,
    // Statements are sent without waiting for the answers before them; PostgreSQL answers in order.
    pipeline: true,
    application_name: 'dangol',
  })
  // NOTE The pool hears idle connections only. One that breaks between two statements of a transaction would end the
  // process if nobody heard it; its next statement fails, and with it the transaction.
  pool.on('connect', (client) => client.on('error', (error) => options.onLostConnection?.(error)))
  pool.on('error', () => undefined)
  return { pool, clock: options.clock ?? systemClock, commits: new Commits(), close: () => pool.end() }
}
