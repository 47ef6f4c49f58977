import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type pg from 'pg'
import { runStatement } from './statement.ts'

/** Kysely over one connection whose transaction somebody else opens and ends. */
export function kyselyOver(client: pg.ClientBase): Kysely<unknown> {
  return new Kysely<unknown>({ dialect: new ClientDialect(client) })
}

class ClientDialect implements Dialect {
  readonly #client: pg.ClientBase
  constructor(client: pg.ClientBase) {
    this.#client = client
  }
  createDriver = (): Driver => new ClientDriver(this.#client)
  createQueryCompiler = () => new PostgresQueryCompiler()
  createAdapter = () => new PostgresAdapter()
  createIntrospector = (db: Kysely<unknown>) => new PostgresIntrospector(db)
}

class ClientDriver implements Driver {
  readonly #connection: DatabaseConnection
  constructor(client: pg.ClientBase) {
    this.#connection = new ClientConnection(client)
  }
  init = () => Promise.resolve()
  acquireConnection = () => Promise.resolve(this.#connection)
  releaseConnection = () => Promise.resolve()
  destroy = () => Promise.resolve()
  beginTransaction = refuseTransaction
  commitTransaction = refuseTransaction
  rollbackTransaction = refuseTransaction
}

function refuseTransaction(): Promise<never> {
  return Promise.reject(new Error('Only an edge opens a transaction: use inTransaction'))
}

class ClientConnection implements DatabaseConnection {
  readonly #client: pg.ClientBase
  constructor(client: pg.ClientBase) {
    this.#client = client
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await runStatement(this.#client, query.sql, query.parameters)
    const rows = result.rows as Row[]
    const writes = result.command === 'INSERT' || result.command === 'UPDATE' || result.command === 'DELETE'
    return writes ? { rows, numAffectedRows: BigInt(result.rowCount ?? 0) } : { rows }
  }

  streamQuery(): never {
    throw new Error('Rows are paged, not streamed')
  }
}
