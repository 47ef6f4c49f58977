import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { Sequence, Table } from './shape.ts'

/**
 * Opens tables for what is about to be poured into them: empty, no rules between rows, nothing that fires.
 *
 * @returns closes them again: every rule is checked against all rows
 */
export async function openTables(client: pg.ClientBase, tables: readonly Table[]): Promise<() => Promise<void>> {
  const names = tables.map((table) => table.name)
  const { rows: rules } = await client.query<{ tableName: string; name: string; rule: string }>(
    `select conrelid::regclass::text as "tableName", format('%I', conname) as name, pg_get_constraintdef(oid) as rule
     from pg_constraint where contype = 'f' and conparentid = 0 and conrelid = any($1::text[]::regclass[])`,
    [names],
  )
  for (const { tableName, name } of rules) await client.query(`alter table ${tableName} drop constraint ${name}`)
  for (const name of names) await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${names.join(', ')}`)
  return async () => {
    for (const name of names) await client.query(`alter table ${name} enable trigger user`)
    for (const { tableName, name, rule } of rules) {
      await client.query(`alter table ${tableName} add constraint ${name} ${rule}`)
    }
  }
}

/** One table being filled, piece by piece. */
export class Pour {
  readonly table: Table
  readonly #stream: ReturnType<typeof copyFrom>
  readonly #done: Promise<void>

  constructor(client: pg.ClientBase, table: Table) {
    this.table = table
    this.#stream = client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`))
    this.#done = finished(this.#stream)
    this.#done.catch(() => undefined)
  }

  async add(content: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const chunk of content) {
      if (!this.#stream.write(chunk)) await Promise.race([once(this.#stream, 'drain'), this.#done])
    }
  }

  /** @returns how many rows it has taken */
  async end(): Promise<number> {
    this.#stream.end()
    await this.#done
    return this.#stream.rowCount
  }
}

export async function setSequences(client: pg.ClientBase, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, value, isCalled } of sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, value, isCalled])
  }
}
